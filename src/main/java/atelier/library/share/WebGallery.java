package atelier.library.share;

import atelier.art.Monitor;
import atelier.library.AtomicFiles;
import atelier.library.CapsuleNames;
import atelier.library.StyleCapsule;
import atelier.library.index.PaletteColor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A page for the web: {@code index.html} with the pictures and the styles' files beside it. It asks no server for
 * anything, runs no script, and works from a disk.
 */
public final class WebGallery {
    private final String title;
    private final String credit;

    public WebGallery(String title, String credit) {
        this.title = title.isBlank() ? "Styles" : title.strip();
        this.credit = credit.strip();
    }

    /** Files of an earlier gallery under the same names are replaced. */
    public void write(List<SharedStyle> styles, Path folder, Monitor monitor) throws IOException {
        Files.createDirectories(folder.resolve("styles"));
        StringBuilder cards = new StringBuilder();
        for (int i = 0; i < styles.size(); i++) {
            monitor.checkCancelled();
            SharedStyle style = styles.get(i);
            StyleCapsule capsule = style.capsule().get();
            String file = "%04d-%s".formatted(i + 1, CapsuleNames.stem(style.name()));
            AtomicFiles.write(folder.resolve("styles").resolve(file + ".png"), capsule.swatchPng());
            AtomicFiles.write(folder.resolve("styles").resolve(file + StyleCapsule.EXTENSION), capsule.toBytes());
            cards.append(card(style, "styles/" + url(file)));
            monitor.progress((i + 1.0) / styles.size());
        }
        // the page last: until then an earlier gallery is still whole
        AtomicFiles.write(
                folder.resolve("index.html"), page(styles.size(), cards).getBytes(StandardCharsets.UTF_8));
    }

    private String page(int count, StringBuilder cards) throws IOException {
        return template()
                .replace("{{count}}", count == 1 ? "1 style" : count + " styles")
                .replace("{{credit}}", credit.isEmpty() ? "" : "<p>" + escape(credit) + "</p>")
                .replace("{{title}}", escape(title))
                .replace("{{cards}}", cards);
    }

    private static String template() throws IOException {
        try (InputStream in = WebGallery.class.getResourceAsStream("gallery.html")) {
            if (in == null) {
                throw new IOException("the program lacks its gallery.html");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String card(SharedStyle style, String file) {
        String name = escape(style.name());
        String origin = style.origin().isEmpty() ? "" : "<p>" + escape(style.origin()) + "</p>\n";
        return """
                <li><figure>
                <img src="%1$s.png" alt="Swatch of the style %2$s" width="256" height="256" loading="lazy">
                <figcaption><h2>%2$s</h2>
                %3$s%4$s<a href="%1$s.style" download>Download<span class="hidden"> %2$s</span></a>
                </figcaption></figure></li>
                """.formatted(file, name, origin, palette(style.row().palette()));
    }

    private static String palette(List<PaletteColor> palette) {
        if (palette.isEmpty()) {
            return "";
        }
        return palette.stream()
                .map(color ->
                        "<i style=\"flex:%.0f;background:#%06x\"></i>".formatted(1 + 99 * color.share(), color.rgb()))
                .collect(Collectors.joining("", "<div class=\"palette\" aria-hidden=\"true\">", "</div>\n"));
    }

    /** A file name as part of an address: letters of every script as the bytes of UTF-8. */
    private static String url(String name) {
        StringBuilder address = new StringBuilder();
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (one & 0xFF);
            boolean plain = letter < 128 && (Character.isLetterOrDigit(letter) || letter == '-');
            address.append(plain ? String.valueOf(letter) : String.format(Locale.ROOT, "%%%02X", one & 0xFF));
        }
        return address.toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
