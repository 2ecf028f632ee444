package atelier.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * While it is open, Ctrl-C or the system's wish to end the process only asks the work to stop, and the process waits for
 * it: one that ends within a native operation crashes.
 */
final class StopHook implements AutoCloseable, BooleanSupplier {
    private final AtomicBoolean asked = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::waitForWork, "stop training");

    private StopHook() {}

    static StopHook open() {
        StopHook opened = new StopHook();
        Runtime.getRuntime().addShutdownHook(opened.hook);
        return opened;
    }

    /** Whether the work shall stop. */
    @Override
    public boolean getAsBoolean() {
        return asked.get();
    }

    private void waitForWork() {
        asked.set(true);
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        if (!asked.get()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException ending) {
                // the process has begun to end just now, and the hook finds the work done
                asked.set(true);
            }
        }
    }
}
