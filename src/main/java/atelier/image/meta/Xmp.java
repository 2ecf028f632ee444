package atelier.image.meta;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Writes the XMP packet of an exported picture (XMP specification part 1, RDF/XML). */
public final class Xmp {
    /** The namespace of our own properties. */
    public static final String NAMESPACE = "urn:atelier:recipe:1:";

    static final String NOTE = "http://ns.adobe.com/xmp/note/";
    static final String RECIPE = "recipe";
    static final String RECIPE_GZIP = "recipeGzip";

    /**
     * A photo painted by a network trained on others' pictures: a capture combined with trained algorithmic media. It is
     * not "trainedAlgorithmicMedia", which says that nothing was captured.
     */
    private static final String SOURCE_TYPE =
            "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia";

    private static final int PLAIN_LIMIT = 4000;
    private static final int MAX_RECIPE = 32 << 20;

    private Xmp() {}

    /** The packet; {@code credit} and {@code recipe} may be absent. */
    public static String packet(String software, Optional<String> credit, Optional<String> recipe) {
        return packet(body(software, credit) + recipe.map(Xmp::recipeProperty).orElse(""));
    }

    /** The packet without its recipe, pointing to the extension with that MD5. */
    static String packetWithExtension(String software, Optional<String> credit, String md5) {
        return packet(body(software, credit) + "<xmpNote:HasExtendedXMP>" + md5 + "</xmpNote:HasExtendedXMP>\n");
    }

    /** What stands in the extension: an RDF description with the recipe alone. */
    static String extension(String recipe) {
        return rdf(recipeProperty(recipe));
    }

    private static String packet(String properties) {
        return "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                + rdf(properties)
                + "\n<?xpacket end=\"r\"?>";
    }

    private static String rdf(String properties) {
        return """
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
                 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:xmpNote="%s" xmlns:atelier="%s">
                %s</rdf:Description></rdf:RDF></x:xmpmeta>""".formatted(NOTE, NAMESPACE, properties);
    }

    private static String body(String software, Optional<String> credit) {
        String text = "<xmp:CreatorTool>" + escape(software) + "</xmp:CreatorTool>\n"
                + "<Iptc4xmpExt:DigitalSourceType>" + SOURCE_TYPE + "</Iptc4xmpExt:DigitalSourceType>\n";
        return text
                + credit.map(line -> "<photoshop:Credit>" + escape(line) + "</photoshop:Credit>\n"
                                + "<dc:rights><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escape(line)
                                + "</rdf:li></rdf:Alt></dc:rights>\n")
                        .orElse("");
    }

    private static String recipeProperty(String recipe) {
        return recipe.length() <= PLAIN_LIMIT
                ? "<atelier:recipe>" + escape(recipe) + "</atelier:recipe>\n"
                : "<atelier:recipeGzip>" + pack(recipe) + "</atelier:recipeGzip>\n";
    }

    /** Escapes text for XML and leaves out characters that XML 1.0 can't hold. */
    private static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '\r' -> out.append("&#13;");
                default -> {
                    boolean allowed =
                            c >= 0x20 ? c < 0xD800 || (c > 0xDFFF && c != 0xFFFE && c != 0xFFFF) : c == 9 || c == 10;
                    if (allowed) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }

    private static String pack(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** Undoes {@link #pack}; empty when the text is no such thing or unpacks to more than 32 MiB. */
    static Optional<String> unpack(String packed) {
        try (GZIPInputStream gzip = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getMimeDecoder().decode(packed)))) {
            byte[] bytes = gzip.readNBytes(MAX_RECIPE + 1);
            return bytes.length > MAX_RECIPE
                    ? Optional.empty()
                    : Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
