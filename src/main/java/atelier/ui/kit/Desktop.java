package atelier.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the window asks of the system around it; behind an interface because a machine without a display has none. */
public interface Desktop {
    /** What is being chosen: decides the dialog's title and its file filter. */
    enum Wish {
        PHOTOS,
        STYLES,
        /** The weights of a network. */
        NETWORK
    }

    /** Lets the user choose files; empty when nothing was chosen. */
    List<Path> chooseFiles(Wish wish);

    /** Lets the user choose a folder, beginning at {@code start} where that exists. */
    Optional<Path> chooseFolder(Optional<Path> start);

    /** Opens a file with the program that the system uses for it. */
    void open(Path file);

    void showInFolder(Path file);
}
