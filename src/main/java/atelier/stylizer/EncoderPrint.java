package atelier.stylizer;

import atelier.nn.SafetensorsFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeSet;

/** Tells whether two instant stylizers make the same codes of a style: a painter may learn on while its encoder stays. */
public final class EncoderPrint {
    private static final String ENCODER = "style_encoder.";

    private EncoderPrint() {}

    /** Of the values of the style encoder's tensors, however many bits they are stored in; empty where there is none. */
    public static Optional<String> of(Path weights) {
        try (SafetensorsFile file = SafetensorsFile.open(weights)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            boolean found = false;
            for (String name : new TreeSet<>(file.names())) {
                if (name.startsWith(ENCODER)) {
                    found = true;
                    digest.update(name.getBytes(StandardCharsets.UTF_8));
                    digest.update(bytes(file.floats(name)));
                }
            }
            return found ? Optional.of(HexFormat.of().formatHex(digest.digest())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] bytes(float[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES);
        buffer.asFloatBuffer().put(values);
        return buffer.array();
    }
}
