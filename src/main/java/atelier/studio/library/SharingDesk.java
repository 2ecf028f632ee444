package atelier.studio.library;

import atelier.art.Monitor;
import atelier.library.StyleCapsule;
import atelier.library.index.Provenance;
import atelier.library.index.StyleRow;
import atelier.library.share.CapsuleFolder;
import atelier.library.share.ContactSheet;
import atelier.library.share.PdfSheet;
import atelier.library.share.SharedStyle;
import atelier.library.share.WebGallery;
import atelier.studio.StudioException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes styles out of the library. */
final class SharingDesk {
    private final LibraryDesk desk;

    SharingDesk(LibraryDesk desk) {
        this.desk = desk;
    }

    Path share(Sharing sharing, Monitor monitor) {
        List<SharedStyle> styles = new ArrayList<>();
        for (String id : sharing.ids()) {
            shared(id).ifPresent(styles::add);
        }
        if (styles.isEmpty()) {
            throw new StudioException("There are no styles to export: choose some first.");
        }
        try {
            switch (sharing.form()) {
                case CAPSULES -> new CapsuleFolder(false).write(styles, sharing.target(), monitor);
                case CAPSULES_AND_SWATCHES -> new CapsuleFolder(true).write(styles, sharing.target(), monitor);
                case SHEET_PNG ->
                    new ContactSheet(sharing.title(), sharing.credit()).write(styles, sharing.target(), monitor);
                case SHEET_PDF ->
                    new PdfSheet(sharing.title(), sharing.credit()).write(styles, sharing.target(), monitor);
                case WEB_GALLERY ->
                    new WebGallery(sharing.title(), sharing.credit()).write(styles, sharing.target(), monitor);
            }
        } catch (IOException e) {
            throw new StudioException(
                    "'%s' can't be written: %s.".formatted(sharing.target().getFileName(), e.getMessage()), e);
        }
        return sharing.target();
    }

    private Optional<SharedStyle> shared(String id) {
        Optional<StyleRow> row = desk.row(id);
        return row.map(found -> {
            Provenance provenance = desk.provenance(id);
            return new SharedStyle(found, provenance, () -> capsule(found, provenance));
        });
    }

    private StyleCapsule capsule(StyleRow row, Provenance provenance) {
        return row.file()
                .map(StyleCapsule::read)
                .orElseGet(() -> new StyleCapsule(
                        desk.style(row.id()),
                        desk.swatch(row.id()),
                        provenance.licence(),
                        0,
                        atelier.library.index.KeepDetails.NONE));
    }
}
