package atelier.library;

import atelier.art.CodeScales;
import atelier.art.Style;
import atelier.art.StyleOrigin;
import atelier.image.PictureBuffer;
import atelier.library.index.KeepDetails;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A style as one portable {@code .style} file: a zip of {@code style.json} (schema, id, name, origin with its latent
 * and generator hash, licence, when it was kept, what else is known of where it comes from), {@code codes.f32} and
 * {@code swatch.png}. Nothing in it can run.
 *
 * @param kept when the style was kept, in milliseconds since 1970
 */
public record StyleCapsule(Style style, PictureBuffer swatch, String licence, long kept, KeepDetails details) {
    public static final String EXTENSION = ".style";
    public static final int SCHEMA = 1;

    private static final int MAX_FILE = 8 << 20;
    private static final int MAX_CONTENT = 16 << 20;
    private static final int MAX_ENTRIES = 32;
    private static final LocalDateTime FIXED_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    /** A capsule without its picture, which takes most of the time to read. */
    public record Head(Style style, String licence, long kept, KeepDetails details) {}

    // what no style of the model that ships needs is left out, so that its bytes stay as they were
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Header(
            int schema,
            String id,
            String name,
            StyleOrigin origin,
            String licence,
            long kept,
            String trainingData,
            String credit,
            Double novelty,
            String nearest,
            String encoder,
            Map<String, CodeScales> earlier) {
        KeepDetails details() {
            OptionalDouble known =
                    novelty == null || novelty.isNaN() ? OptionalDouble.empty() : OptionalDouble.of(novelty);
            return new KeepDetails(
                    known,
                    text(nearest),
                    text(trainingData),
                    text(credit),
                    text(encoder),
                    earlier == null ? Map.of() : earlier);
        }

        private static String text(String given) {
            return given == null ? "" : given;
        }
    }

    /** The capsule of a style that belongs to whoever keeps it. */
    public static StyleCapsule of(Style style, PictureBuffer swatch, Instant kept) {
        return of(style, swatch, kept, KeepDetails.NONE);
    }

    /** As {@link #of(Style, PictureBuffer, Instant)}, with what is known of where it comes from. */
    public static StyleCapsule of(Style style, PictureBuffer swatch, Instant kept, KeepDetails details) {
        String licence = style.origin() instanceof StyleOrigin.Starter ? "Apache-2.0" : "";
        return new StyleCapsule(style, swatch, licence, kept.toEpochMilli(), details);
    }

    /** @throws LibraryException with a sentence, when the file can't be read or is no style of a schema known here */
    public static StyleCapsule read(Path file) {
        return read(bytes(file), file.getFileName().toString());
    }

    /** As {@link #read(Path)}; {@code name} is what the sentence calls the bytes. */
    public static StyleCapsule read(byte[] bytes, String name) {
        return open(bytes, name, entries -> {
            Head head = head(entries, name);
            PictureBuffer swatch = SwatchPng.read(part(entries, "swatch.png"));
            return new StyleCapsule(head.style(), swatch, head.licence(), head.kept(), head.details());
        });
    }

    /** As {@link #read(Path)}, without the picture. */
    public static Head readHead(Path file) {
        String name = file.getFileName().toString();
        return open(bytes(file), name, entries -> {
            part(entries, "swatch.png");
            return head(entries, name);
        });
    }

    /** As {@link #read(Path)}, only the picture. */
    public static PictureBuffer readSwatch(Path file) {
        return open(bytes(file), file.getFileName().toString(), entries -> SwatchPng.read(part(entries, "swatch.png")));
    }

    /** The same style with the codes of another model; those that it had are kept. */
    public StyleCapsule recoded(String before, CodeScales codes, String model) {
        Style other = new Style(style.id(), style.name(), style.origin(), codes);
        return new StyleCapsule(other, swatch, licence, kept, details.recoded(before, style.codes(), model));
    }

    public Head head() {
        return new Head(style, licence, kept, details);
    }

    private interface Opening<T> {
        T from(Map<String, byte[]> entries) throws IOException;
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > MAX_FILE) {
                throw new LibraryException("'%s' is too large to be a style.".formatted(file.getFileName()));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new LibraryException("'%s' can't be read.".formatted(file.getFileName()), e);
        }
    }

    private static <T> T open(byte[] bytes, String name, Opening<T> opening) {
        try {
            return opening.from(unpack(bytes));
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            throw new LibraryException("'%s' is damaged or is no Atelier style.".formatted(name), e);
        }
    }

    private static Head head(Map<String, byte[]> entries, String name) throws IOException {
        Header header = StyleJson.mapper().readValue(part(entries, "style.json"), Header.class);
        if (header.schema() > SCHEMA) {
            throw new LibraryException("'%s' was made by a newer Atelier: update Atelier to use it.".formatted(name));
        }
        Style style =
                new Style(header.id(), header.name(), header.origin(), CodeBytes.read(part(entries, "codes.f32")));
        return new Head(style, Header.text(header.licence()), header.kept(), header.details());
    }

    /** The swatch as the bytes of a PNG. */
    public byte[] swatchPng() {
        return SwatchPng.write(swatch);
    }

    public byte[] toBytes() {
        Header header = new Header(
                SCHEMA,
                style.id(),
                style.name(),
                style.origin(),
                licence,
                kept,
                details.trainingData(),
                details.credit(),
                details.novelty().isPresent() ? details.novelty().getAsDouble() : null,
                details.nearest(),
                details.encoder().isEmpty() ? null : details.encoder(),
                details.earlier().isEmpty() ? null : new TreeMap<>(details.earlier()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "style.json", headerBytes(header));
            put(zip, "codes.f32", CodeBytes.of(style.codes()));
            put(zip, "swatch.png", SwatchPng.write(swatch));
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] headerBytes(Header header) throws JsonProcessingException {
        return StyleJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(header);
    }

    // a fixed time keeps the same style the same bytes
    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(FIXED_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] part(Map<String, byte[]> entries, String name) throws IOException {
        byte[] content = entries.get(name);
        if (content == null) {
            throw new IOException("there is no " + name);
        }
        return content;
    }

    // every entry counts against one budget, so that a small file can't unfold into a huge one
    private static Map<String, byte[]> unpack(byte[] bytes) throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        int left = MAX_CONTENT;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0 || entries.size() >= MAX_ENTRIES) {
                    throw new IOException("there is more in it than a style holds");
                }
                entries.put(entry.getName(), content);
            }
        }
        return entries;
    }
}
