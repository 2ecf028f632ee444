package atelier.studio;

import atelier.art.StyleBlend;
import atelier.library.index.RenderRow;
import atelier.studio.library.LibraryDesk;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Writes every exported picture down in the library. A picture is no worse for a library that can't be written. */
final class RenderNotes {
    private final LibraryDesk library;
    private final Clock clock;

    RenderNotes(LibraryDesk library, Clock clock) {
        this.library = library;
        this.clock = clock;
    }

    /** Returns what the user should know, if it could not be written down. */
    Optional<String> painted(ExportRequest request, String photoHash, ExportJob.Done done, String recipe) {
        if (!library.health().writable()) {
            return Optional.empty();
        }
        List<String> ids = request.blend().parts().stream()
                .map(StyleBlend.Part::style)
                .map(style -> style.id())
                .toList();
        Path photo = request.photo().toAbsolutePath().normalize();
        RenderRow render = new RenderRow(
                0,
                photo,
                photoHash,
                done.file().toAbsolutePath().normalize(),
                done.width(),
                done.height(),
                clock.instant(),
                ids,
                request.blend().name());
        try {
            library.rendered(render, recipe);
            return Optional.empty();
        } catch (StudioException e) {
            return Optional.of("The picture is written, but not noted in the library. " + e.getMessage());
        }
    }
}
