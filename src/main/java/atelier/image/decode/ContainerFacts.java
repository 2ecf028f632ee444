package atelier.image.decode;

import atelier.image.icc.IccProfile;
import atelier.image.meta.Exif;
import java.util.Optional;

/** What a file says beside its pixels, where the pixels are read by an ImageIO plug-in. */
public interface ContainerFacts {
    /** Says nothing: BMP and GIF. */
    ContainerFacts NONE = new ContainerFacts() {};

    /** Rows that are stored together; a multiple of them can be read without the rest. */
    default int bandRows() {
        return Integer.MAX_VALUE;
    }

    default Optional<IccProfile> profile() {
        return Optional.empty();
    }

    default Exif exif() {
        return Exif.NONE;
    }

    default Optional<String> recipe() {
        return Optional.empty();
    }
}
