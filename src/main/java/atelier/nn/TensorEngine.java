package atelier.nn;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.pytorch.jni.LibUtils;
import ai.djl.util.Utils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The started PyTorch engine of this process. {@link #start} must come before anything else touches DJL; starting again
 * is harmless. Nothing is downloaded.
 */
public final class TensorEngine {
    private static final Logger LOG = LoggerFactory.getLogger(TensorEngine.class);
    private static final String CUDA = "CUDA";
    private static final Pattern CHOICE = Pattern.compile("auto|cpu|gpu(?::(\\d{1,3}))?");
    private static final long UNPACKED_BYTES = 600L << 20;
    private static final int LARGEST_KEPT_BYTES = 32 << 20;
    private static final int TOP_PAD_BYTES = 64 << 20;

    private final Engine engine;
    private final int threads;
    private final DeviceProbe probe;

    private TensorEngine(Engine engine, int threads) {
        this.engine = engine;
        this.threads = threads;
        this.probe = new DeviceProbe();
    }

    /**
     * Loads the engine, unpacking its native libraries at the very first start (about 450 MB).
     *
     * @throws EngineUnavailableException with a sentence when the libraries cannot be unpacked or loaded
     */
    public static TensorEngine start() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.pytorch.graph_optimizer", "false");
        NativeSettings settings = new NativeSettings();
        settings.defaultVariable("OMP_WAIT_POLICY", "PASSIVE");
        // large tensors in pages of 2 MiB: with pages of 4 KiB a third of a large painting's time went into the kernel
        settings.defaultVariable("THP_MEM_ALLOC_ENABLE", "1");
        settings.keepFreedMemory(LARGEST_KEPT_BYTES, TOP_PAD_BYTES);
        requireCache(Utils.getEngineCacheDir());
        Engine engine = load();
        int threads = Runtime.getRuntime().availableProcessors();
        JniUtils.setNumThreads(threads);
        LOG.debug("PyTorch {} with {} threads", engine.getVersion(), threads);
        return new TensorEngine(engine, threads);
    }

    private static Engine load() {
        try {
            return Engine.getEngine("PyTorch");
        } catch (EngineException | LinkageError | IllegalStateException | IllegalArgumentException e) {
            throw new EngineUnavailableException(
                    ("The PyTorch libraries could not be loaded (%s). Check that this build is for your system, or"
                                    + " delete the folder %s so that they are unpacked again.")
                            .formatted(innermost(e), Utils.getEngineCacheDir()),
                    e);
        }
    }

    /** Says plainly what the engine's own messages leave to guess. */
    static void requireCache(Path cache) {
        try {
            Files.createDirectories(cache);
        } catch (IOException e) {
            throw new EngineUnavailableException(
                    "The folder %s for the PyTorch libraries cannot be made: set DJL_CACHE_DIR to a folder that you can"
                                    .formatted(cache)
                            + " write to.",
                    e);
        }
        if (!Files.isWritable(cache)) {
            throw new EngineUnavailableException(
                    "The folder %s for the PyTorch libraries is not writable: set DJL_CACHE_DIR to a folder that you"
                                    .formatted(cache)
                            + " can write to.");
        }
        requireSpace(cache, UNPACKED_BYTES);
    }

    static void requireSpace(Path cache, long bytes) {
        try {
            if (!holdsLibraries(cache) && Files.getFileStore(cache).getUsableSpace() < bytes) {
                throw new EngineUnavailableException(
                        "There is not enough space in %s to unpack the PyTorch libraries: free %d MB or set"
                                        .formatted(cache, bytes >> 20)
                                + " DJL_CACHE_DIR to a folder on another disk.");
            }
        } catch (IOException e) {
            throw new EngineUnavailableException("The folder %s cannot be read.".formatted(cache), e);
        }
    }

    private static boolean holdsLibraries(Path cache) throws IOException {
        Path libraries = cache.resolve("pytorch");
        if (!Files.isDirectory(libraries)) {
            return Utils.getEnvOrSystemProperty("PYTORCH_LIBRARY_PATH") != null;
        }
        try (Stream<Path> versions = Files.list(libraries)) {
            return versions.anyMatch(Files::isDirectory);
        }
    }

    private static String innermost(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return message.lines().findFirst().orElse(message).replaceAll("[.\\s]+$", "");
    }

    /** Every device that can be chosen, the one that "auto" takes first. */
    public List<ComputeDevice> devices() {
        List<ComputeDevice> devices = new ArrayList<>();
        if (engine.hasCapability(CUDA)) {
            for (int i = 0; i < Math.max(1, probe.gpuCount()); i++) {
                devices.add(gpu(i));
            }
        }
        devices.add(cpu("CPU: " + cpuReason()));
        return List.copyOf(devices);
    }

    /**
     * The device for a choice of "auto", "cpu", "gpu" or "gpu:N". A GPU that was asked for and isn't there is an error,
     * never the CPU instead.
     *
     * @throws EngineUnavailableException with a sentence
     */
    public ComputeDevice choose(String choice) {
        Matcher matcher = CHOICE.matcher(choice.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new EngineUnavailableException(
                    "There is no device '%s': choose auto, cpu, gpu or gpu:0.".formatted(choice));
        }
        return switch (matcher.group().substring(0, 3)) {
            case "aut" -> devices().getFirst();
            case "cpu" -> cpu("CPU: chosen in the settings");
            default -> requireGpu(matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1)));
        };
    }

    private ComputeDevice requireGpu(int index) {
        List<ComputeDevice> gpus =
                devices().stream().filter(ComputeDevice::isGpu).toList();
        if (gpus.isEmpty()) {
            throw new EngineUnavailableException("There is no GPU to use: %s.".formatted(cpuReason()));
        }
        return gpus.stream()
                .filter(gpu -> gpu.device().getDeviceId() == index)
                .findFirst()
                .orElseThrow(() -> new EngineUnavailableException(
                        "There is no GPU %d: this machine has %d.".formatted(index, gpus.size())));
    }

    private ComputeDevice gpu(int index) {
        Device device = Device.gpu(index);
        return new ComputeDevice(
                "gpu:" + index,
                device,
                "GPU %d: %s".formatted(index, probe.gpuName(index)),
                description("cuda"),
                threads,
                probe.freeBytes(device));
    }

    private ComputeDevice cpu(String reason) {
        Device device = Device.cpu();
        String flavour = engine.hasCapability(CUDA) ? "cuda" : "cpu";
        return new ComputeDevice("cpu", device, reason, description(flavour), threads, probe.freeBytes(device));
    }

    private String cpuReason() {
        return engine.hasCapability(CUDA) ? "slower than the GPU" : probe.whyNoGpu(Path.of(LibUtils.getLibtorchPath()));
    }

    private String description(String flavour) {
        return "PyTorch %s %s".formatted(engine.getVersion(), flavour);
    }

    /** A fresh set of operators on a device; its owner closes it. */
    public Ops ops(ComputeDevice device) {
        return Ops.open(engine.newBaseManager(device.device()));
    }

    /**
     * Prepares the calling thread for inference: nothing is recorded for gradients and no time goes into optimising for
     * each new picture size. Grad mode belongs to a thread and is on by default on every new one.
     */
    public static void inferenceThread() {
        JniUtils.setGradMode(false);
        JniUtils.setGraphExecutorOptimize(false);
    }

    /** Prepares the calling thread for training: operators are recorded for gradients. */
    public static void trainingThread() {
        JniUtils.setGradMode(true);
        JniUtils.setGraphExecutorOptimize(false);
    }

    /** Gives freed native memory back to the system, after large work. */
    public static void releaseFreedMemory() {
        new NativeSettings().releaseFreedMemory();
    }
}
