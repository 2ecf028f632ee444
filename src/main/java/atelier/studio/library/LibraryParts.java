package atelier.studio.library;

import atelier.art.Style;
import atelier.image.PictureBuffer;
import atelier.library.index.LibraryAccess;
import atelier.library.index.LibraryPlaces;
import atelier.studio.Starters;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the library is made of.
 *
 * @param swatches the picture of a style that the library does not have
 * @param recipes reads a stored recipe
 * @param delivery where listeners are called
 * @param notices hears a sentence for each file that could not be used
 * @param encoder sha256 of the model that makes codes now; empty for the one that ships
 */
public record LibraryParts(
        LibraryPlaces places,
        LibraryAccess access,
        Starters starters,
        Function<Style, PictureBuffer> swatches,
        Function<String, atelier.art.Recipe> recipes,
        Clock clock,
        Executor delivery,
        Consumer<String> notices,
        Supplier<String> encoder) {}
