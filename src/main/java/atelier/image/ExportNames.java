package atelier.image;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes file names, without extension, that Windows, macOS and Linux accept.
 *
 * @param pattern text with {@code {name}}, {@code {style}}, {@code {date}}, {@code {width}}, {@code {height}},
 *     {@code {n}}
 */
public record ExportNames(String pattern) {
    public static final String DEFAULT_PATTERN = "{name}_{style}";

    private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> FIELDS = Set.of("name", "style", "date", "width", "height", "n");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}<>:\"/\\\\|?*]");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");

    /** Room for " (10000)" and the extension within the 255 bytes that file systems allow. */
    private static final int MAX_BYTES = 200;

    /** Checks the pattern. */
    public ExportNames {
        Matcher fields = FIELD.matcher(pattern);
        while (fields.find()) {
            if (!FIELDS.contains(fields.group(1))) {
                throw new IllegalArgumentException("A name can't contain {" + fields.group(1)
                        + "}. Use {name}, {style}, {date}, {width}, {height}" + " or {n}.");
            }
        }
    }

    /**
     * The name of one export.
     *
     * @param name the photo's name without extension
     * @param style the style's name, or the names of a blend
     * @param number counts the pictures of one batch from 1
     */
    public String name(String name, String style, LocalDate date, int width, int height, int number) {
        Map<String, String> values = Map.of(
                "name", name,
                "style", style,
                "date", date.toString(),
                "width", Integer.toString(width),
                "height", Integer.toString(height),
                "n", String.format(Locale.ROOT, "%03d", number));
        return sanitise(FIELD.matcher(pattern)
                .replaceAll(field -> Matcher.quoteReplacement(values.getOrDefault(field.group(1), ""))));
    }

    /** The nearest text that is a file name everywhere; never empty. */
    public static String sanitise(String text) {
        String plain = FORBIDDEN
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("-");
        String cut = trim(shorten(trim(plain)));
        if (cut.isEmpty()) {
            return "picture";
        }
        return RESERVED.matcher(cut).matches() ? "_" + cut : cut;
    }

    /** Windows drops trailing dots and spaces; a leading dot hides a file. */
    private static String trim(String text) {
        return text.replaceAll("^[\\s.]+|[\\s.]+$", "");
    }

    private static String shorten(String text) {
        int bytes = 0;
        int end = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            int utf8 = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (bytes + utf8 > MAX_BYTES) {
                break;
            }
            bytes += utf8;
            end += Character.charCount(c);
        }
        return text.substring(0, end);
    }
}
