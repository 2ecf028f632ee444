package atelier.nn;

import ai.djl.Device;
import java.util.OptionalLong;

/**
 * Where networks run, and why there.
 *
 * @param id "cpu" or "gpu:0"
 * @param reason a phrase to show: "CPU: no CUDA libraries in this build"
 * @param engine name, version and flavour: "PyTorch 2.7.1 cpu"
 * @param threads CPU threads that operators use
 * @param freeBytes free memory of the device where it is known
 */
public record ComputeDevice(
        String id, Device device, String reason, String engine, int threads, OptionalLong freeBytes) {
    public boolean isGpu() {
        return device.isGpu();
    }
}
