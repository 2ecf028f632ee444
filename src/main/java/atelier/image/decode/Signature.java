package atelier.image.decode;

import atelier.image.PictureFormat;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells a file's format by its first bytes; the extension only helps to name camera RAW files. */
public final class Signature {
    /** Bytes needed to tell. */
    public static final int LENGTH = 32;

    private static final Set<String> RAW_EXTENSIONS = Set.of(
            "cr2", "cr3", "crw", "nef", "nrw", "arw", "srf", "sr2", "dng", "raf", "orf", "rw2", "pef", "srw", "x3f",
            "3fr", "iiq", "rwl", "mrw", "kdc", "dcr", "erf", "mef", "mos");
    private static final Set<String> HEIF_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "mif2");

    private final String start;
    private final String extension;

    /** Of a file's first bytes (fewer when the file is shorter) and its name. */
    public Signature(byte[] first, String fileName) {
        this.start = new String(first, StandardCharsets.ISO_8859_1);
        int dot = fileName.lastIndexOf('.');
        this.extension = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The format, where it is one that Atelier reads. */
    public Optional<PictureFormat> format() {
        if (start.startsWith("\u00FF\u00D8\u00FF")) {
            return Optional.of(PictureFormat.JPEG);
        }
        if (start.startsWith("\u0089PNG\r\n\u001A\n")) {
            return Optional.of(PictureFormat.PNG);
        }
        if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
            return Optional.of(PictureFormat.TIFF);
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return Optional.of(PictureFormat.WEBP);
        }
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return Optional.of(PictureFormat.GIF);
        }
        return start.startsWith("BM") && start.length() > 25 ? Optional.of(PictureFormat.BMP) : Optional.empty();
    }

    /** The name of a known format that Atelier does not read; asked before {@link #format}. */
    public Optional<String> unreadable() {
        if (isRaw()) {
            return Optional.of("a camera RAW file");
        }
        if (start.startsWith("ftyp", 4)) {
            return isoMedia();
        }
        if (start.startsWith("\u00FF\n") || start.startsWith("JXL ", 4)) {
            return Optional.of("a JPEG XL picture");
        }
        if (start.startsWith("jP  ", 4)) {
            return Optional.of("a JPEG 2000 picture");
        }
        if (start.startsWith("8BPS")) {
            return Optional.of("a Photoshop document");
        }
        if (start.startsWith("II+\0") || start.startsWith("MM\0+")) {
            return Optional.of("a BigTIFF picture");
        }
        return start.startsWith("%PDF") ? Optional.of("a PDF document") : Optional.empty();
    }

    private boolean isRaw() {
        boolean byContent = start.startsWith("CR", 8)
                || start.startsWith("ftypcrx", 4)
                || start.startsWith("FUJIFILMCCD-RAW")
                || start.startsWith("IIRO")
                || start.startsWith("IIRS")
                || start.startsWith("MMOR")
                || start.startsWith("IIU\0")
                || start.startsWith("FOVb")
                || start.startsWith("\0MRM");
        // most other RAW files are TIFF inside
        boolean tiff = start.startsWith("II*\0") || start.startsWith("MM\0*");
        return byContent || (RAW_EXTENSIONS.contains(extension) && (tiff || format().isEmpty()));
    }

    private Optional<String> isoMedia() {
        String brand = start.length() < 12 ? "" : start.substring(8, 12);
        if (brand.equals("avif") || brand.equals("avis")) {
            return Optional.of("an AVIF picture");
        }
        return Optional.of(HEIF_BRANDS.contains(brand) ? "a HEIC picture" : "a video");
    }
}
