package atelier.library;

import atelier.art.Style;
import atelier.art.StyleOrigin;
import atelier.image.PictureBuffer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A style as one portable {@code .style} file: a zip of {@code style.json} (schema, id, name, origin with its latent
 * and generator hash, licence, when it was kept), {@code codes.f32} and {@code swatch.png}. Nothing in it can run.
 *
 * @param kept when the style was kept, in milliseconds since 1970
 */
public record StyleCapsule(Style style, PictureBuffer swatch, String licence, long kept) {
    public static final String EXTENSION = ".style";
    public static final int SCHEMA = 1;

    private static final int MAX_FILE = 8 << 20;
    private static final int MAX_CONTENT = 16 << 20;
    private static final int MAX_ENTRIES = 32;
    private static final LocalDateTime FIXED_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private record Header(int schema, String id, String name, StyleOrigin origin, String licence, long kept) {}

    /** The capsule of a style that belongs to whoever keeps it. */
    public static StyleCapsule of(Style style, PictureBuffer swatch, Instant kept) {
        String licence = style.origin() instanceof StyleOrigin.Starter ? "Apache-2.0" : "";
        return new StyleCapsule(style, swatch, licence, kept.toEpochMilli());
    }

    /** @throws LibraryException with a sentence, when the file can't be read or is no style of a schema known here */
    public static StyleCapsule read(Path file) {
        try {
            if (Files.size(file) > MAX_FILE) {
                throw new LibraryException("'%s' is too large to be a style.".formatted(file.getFileName()));
            }
            return read(Files.readAllBytes(file), file.getFileName().toString());
        } catch (IOException e) {
            throw new LibraryException("'%s' can't be read.".formatted(file.getFileName()), e);
        }
    }

    /** As {@link #read(Path)}; {@code name} is what the sentence calls the bytes. */
    public static StyleCapsule read(byte[] bytes, String name) {
        ObjectMapper mapper = StyleJson.mapper();
        try {
            Map<String, byte[]> entries = unpack(bytes);
            Header header = mapper.readValue(part(entries, "style.json"), Header.class);
            if (header.schema() > SCHEMA) {
                throw new LibraryException(
                        "'%s' was made by a newer Atelier: update Atelier to use it.".formatted(name));
            }
            Style style =
                    new Style(header.id(), header.name(), header.origin(), CodeBytes.read(part(entries, "codes.f32")));
            PictureBuffer swatch = SwatchPng.read(part(entries, "swatch.png"));
            return new StyleCapsule(style, swatch, header.licence() == null ? "" : header.licence(), header.kept());
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            throw new LibraryException("'%s' is damaged or is no Atelier style.".formatted(name), e);
        }
    }

    public byte[] toBytes() {
        Header header = new Header(SCHEMA, style.id(), style.name(), style.origin(), licence, kept);
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
