package atelier.studio;

/** Waits for a thread to end, whatever interrupts come meanwhile; a thread that waits for itself goes on at once. */
public final class ThreadEnd {
    private ThreadEnd() {}

    public static void await(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive() && !thread.equals(Thread.currentThread())) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
