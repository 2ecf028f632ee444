package atelier.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The memory that this process takes: what the system counts where it says so, else the Java heap in use. */
public final class ProcessMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long KIBI = 1024;

    /** Bytes. */
    public long used() {
        return Files.isReadable(STATUS) ? resident() : heap();
    }

    private static long resident() {
        try {
            List<String> lines = Files.readAllLines(STATUS);
            return lines.stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * KIBI)
                    .findFirst()
                    .orElseGet(ProcessMemory::heap);
        } catch (IOException e) {
            return heap();
        }
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
