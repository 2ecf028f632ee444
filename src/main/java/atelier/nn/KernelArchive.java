package atelier.nn;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A TorchScript archive made of plain source text: a zip of stored entries with one module object that has no weights.
 * The source is in TorchScript's serialised form and defines {@code class Ops(Module)}.
 */
record KernelArchive(String source) {
    private static final String FOLDER = "m/";

    void writeTo(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            store(zip, "version", ascii("3\n"));
            store(zip, "constants.pkl", emptyTuple());
            store(zip, "data.pkl", moduleObject());
            store(zip, "code/__torch__.py", source.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The pickle protocol 2 form of {@code ()}. */
    private static byte[] emptyTuple() {
        return new byte[] {(byte) 0x80, 2, ')', '.'};
    }

    /** The pickle protocol 2 form of an {@code __torch__.Ops} whose only attribute is {@code training = True}. */
    private static byte[] moduleObject() {
        ByteArrayOutputStream pickle = new ByteArrayOutputStream();
        pickle.writeBytes(new byte[] {(byte) 0x80, 2});
        pickle.writeBytes(ascii("c__torch__\nOps\n"));
        pickle.writeBytes(new byte[] {'q', 0, ')', (byte) 0x81, '}', '('});
        pickle.writeBytes(new byte[] {'X', 8, 0, 0, 0});
        pickle.writeBytes(ascii("training"));
        pickle.writeBytes(new byte[] {'q', 1, (byte) 0x88, 'u', 'b', 'q', 2, '.'});
        return pickle.toByteArray();
    }

    private static void store(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(FOLDER + name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
