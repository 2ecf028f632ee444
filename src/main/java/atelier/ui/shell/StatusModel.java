package atelier.ui.shell;

import atelier.studio.DeviceReport;
import atelier.studio.Studio;
import atelier.ui.banner.BannerModel;
import atelier.ui.banner.Notice;
import atelier.ui.kit.Failures;
import atelier.ui.kit.Texts;
import atelier.ui.kit.Workers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the status bar says of the machine: the device in use and the memory taken. */
public final class StatusModel {
    private static final Duration BEAT = Duration.ofSeconds(2);

    private final Workers workers;
    private final LongSupplier memoryProbe;
    private final ReadOnlyObjectWrapper<Optional<DeviceReport>> device = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyLongWrapper memory = new ReadOnlyLongWrapper();

    /** {@code memoryProbe} tells the bytes in use; it is called in the background. */
    public StatusModel(Workers workers, LongSupplier memoryProbe) {
        this.workers = workers;
        this.memoryProbe = memoryProbe;
    }

    public void watch(Studio studio, BannerModel banner, Texts texts) {
        studio.device()
                .whenCompleteAsync(
                        (report, failure) -> {
                            device.set(Optional.ofNullable(report));
                            if (failure != null) {
                                banner.show(Notice.error(
                                        Failures.sentence(unwrapped(failure), texts), texts.of("error.engine.remedy")));
                            }
                        },
                        workers.face());
        measure();
    }

    /** Empty while the engine starts, and when it can't. */
    public ReadOnlyObjectProperty<Optional<DeviceReport>> device() {
        return device.getReadOnlyProperty();
    }

    /** Bytes of memory that the studio takes. */
    public ReadOnlyLongProperty memory() {
        return memory.getReadOnlyProperty();
    }

    private void measure() {
        workers.load(
                memoryProbe::getAsLong,
                bytes -> {
                    memory.set(bytes);
                    workers.timer().after(BEAT, this::measure);
                },
                failure -> memory.set(0));
    }

    private static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
