package atelier.ui;

import atelier.ui.kit.Desktop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** File dialogs that answer at once. */
final class FakeDesktop implements Desktop {
    List<Path> files = List.of();
    Optional<Path> folder = Optional.empty();
    final List<Path> opened = new ArrayList<>();

    @Override
    public List<Path> chooseFiles(Wish wish) {
        return files;
    }

    @Override
    public Optional<Path> chooseFolder(Optional<Path> start) {
        return folder;
    }

    @Override
    public void open(Path file) {
        opened.add(file);
    }

    @Override
    public void showInFolder(Path file) {
        opened.add(file.getParent());
    }
}
