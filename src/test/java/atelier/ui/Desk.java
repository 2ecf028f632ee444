package atelier.ui;

import atelier.ui.kit.Texts;
import atelier.ui.shell.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The view models over a fake studio, without a display and without threads. */
final class Desk {
    final Direct direct = new Direct();
    final FakeDesktop desktop = new FakeDesktop();
    final FakeStudio studio;
    final Workspace workspace;

    Desk(FakeStudio.Memory disk, Path pictures) {
        studio = new FakeStudio(direct.executor, disk);
        workspace = new Workspace(new Workspace.Outside(
                studio, direct.workers(), desktop, Texts.in(Locale.ENGLISH), () -> 7, () -> 0, pictures, List.of()));
        workspace.start(List.of());
        direct.drain();
    }

    void openPhotos(Path... files) {
        workspace.intake().photos(List.of(files));
        direct.drain();
    }
}
