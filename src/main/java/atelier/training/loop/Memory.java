package atelier.training.loop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/** The memory that this process holds. */
final class Memory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";
    private static final String PEAK = "VmHWM:";

    /** Resident memory where the system tells it, else the Java heap in use. */
    double mebibytes() {
        return read(RESIDENT).orElseGet(Memory::heap);
    }

    /** Whether the system tells how much the process held at most. */
    boolean knowsPeak() {
        return read(PEAK).isPresent();
    }

    /** The most that the process has held so far, where the system tells it, else what it holds now. */
    double peakMebibytes() {
        return read(PEAK).orElseGet(this::mebibytes);
    }

    private static OptionalDouble read(String key) {
        if (Files.isReadable(STATUS)) {
            try {
                for (String line : Files.readAllLines(STATUS, StandardCharsets.US_ASCII)) {
                    if (line.startsWith(key)) {
                        return OptionalDouble.of(Double.parseDouble(line.replaceAll("\\D", "")) / 1024);
                    }
                }
            } catch (IOException e) {
                return OptionalDouble.empty();
            }
        }
        return OptionalDouble.empty();
    }

    private static double heap() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / (double) (1 << 20);
    }
}
