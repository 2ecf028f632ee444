package atelier.image.decode;

import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/** Picks the reader that is meant, not the one that happens to be registered first. */
final class ImageIoReaders {
    private ImageIoReaders() {}

    /** A reader of the JDK by its provider's class name. */
    static ImageReader jdk(String provider) throws IOException {
        Iterator<ImageReaderSpi> all = IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, true);
        while (all.hasNext()) {
            ImageReaderSpi next = all.next();
            if (next.getClass().getName().equals(provider)) {
                return next.createReaderInstance();
            }
        }
        throw new IOException("this Java has no " + provider);
    }

    /** A reader by format name, one of TwelveMonkeys' where there is one. */
    static ImageReader preferred(String format) throws IOException {
        ImageReader found = null;
        Iterator<ImageReader> all = ImageIO.getImageReadersByFormatName(format);
        while (all.hasNext()) {
            ImageReader next = all.next();
            if (found == null || next.getClass().getName().startsWith("com.twelvemonkeys.")) {
                found = next;
            }
        }
        if (found == null) {
            throw new IOException("no reader for " + format);
        }
        return found;
    }
}
