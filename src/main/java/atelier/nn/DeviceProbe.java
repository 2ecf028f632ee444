package atelier.nn;

import ai.djl.Device;
import ai.djl.util.cuda.CudaUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What the operating system tells of devices; everything here is for showing, none of it decides. */
final class DeviceProbe {
    private static final Path DRIVER = Path.of("/proc/driver/nvidia/gpus");
    private static final Path MEMORY = Path.of("/proc/meminfo");

    /** The GPUs that the CUDA runtime or the driver counts; 0 when neither can be asked. */
    int gpuCount() {
        return Math.max(CudaUtils.getGpuCount(), cards().size());
    }

    String gpuName(int index) {
        List<Path> cards = cards();
        if (index >= cards.size()) {
            return "NVIDIA";
        }
        return firstLine(cards.get(index).resolve("information"), "Model:").orElse("NVIDIA");
    }

    /** Why networks run on the CPU of this build. */
    String whyNoGpu(Path libraries) {
        if (holdsCuda(libraries)) {
            return "no NVIDIA driver that fits this build's CUDA libraries";
        }
        return cards().isEmpty()
                ? "no CUDA libraries in this build"
                : "no CUDA libraries in this build, though there is an NVIDIA card";
    }

    private static boolean holdsCuda(Path libraries) {
        try (Stream<Path> files = Files.list(libraries)) {
            return files.anyMatch(file -> file.getFileName().toString().contains("torch_cuda"));
        } catch (IOException e) {
            return false;
        }
    }

    OptionalLong freeBytes(Device device) {
        return device.isGpu() ? freeGpuBytes(device) : freeSystemBytes();
    }

    private static OptionalLong freeGpuBytes(Device device) {
        if (!CudaUtils.hasCuda()) {
            return OptionalLong.empty();
        }
        MemoryUsage usage = CudaUtils.getGpuMemory(device);
        return OptionalLong.of(usage.getMax() - usage.getUsed());
    }

    private static OptionalLong freeSystemBytes() {
        return firstLine(MEMORY, "MemAvailable:").stream()
                .mapToLong(text -> 1024 * Long.parseLong(text.replaceAll("\\D", "")))
                .findFirst();
    }

    private static List<Path> cards() {
        if (!Files.isDirectory(DRIVER)) {
            return List.of();
        }
        try (Stream<Path> cards = Files.list(DRIVER)) {
            return cards.sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<String> firstLine(Path file, String key) {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(key.length()).strip())
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
