package atelier.studio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The version that the build wrote into the program. */
public final class ProgramVersion {
    private ProgramVersion() {}

    public static String read() {
        try (InputStream in = ProgramVersion.class.getResourceAsStream("/atelier/version.txt")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its version.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
