package atelier.image.encode;

import atelier.image.meta.Exif;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Optional;

/**
 * What is written beside the pixels.
 *
 * @param exif already made for the exported picture
 * @param software name and version of the program
 * @param credit a line for rights and credit
 * @param recipe JSON
 */
public record Metadata(Exif exif, String software, Optional<String> credit, Optional<String> recipe) {
    /** The profile that every export carries: the JDK's sRGB. */
    static byte[] srgbProfile() {
        return ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    }
}
