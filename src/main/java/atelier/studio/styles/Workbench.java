package atelier.studio.styles;

import atelier.art.Monitor;
import atelier.art.Style;
import atelier.generator.GeneratorException;
import atelier.image.PictureException;
import atelier.studio.Explanation;
import atelier.studio.Lane;
import atelier.studio.Lru;
import atelier.studio.PaintTicket;
import atelier.studio.PaintWorker;
import atelier.studio.Problem;
import atelier.studio.StudioException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Where the workshop's work is done: on the device's thread, or on a thread for files. What comes of it is delivered on
 * the studio's delivery executor, failures as sentences.
 */
final class Workbench implements AutoCloseable {
    private static final int REMEMBERED = 4000;
    private static final int FILE_THREADS = 3;

    private final PaintWorker worker;
    private final Executor delivery;
    private final Spaces spaces;
    private final Lru<String, Style> styles = new Lru<>(REMEMBERED);
    private final ExecutorService files = Executors.newFixedThreadPool(
            FILE_THREADS,
            Thread.ofPlatform().name("atelier-workshop").daemon(true).factory());

    Workbench(PaintWorker worker, Executor delivery, Spaces spaces) {
        this.worker = worker;
        this.delivery = delivery;
        this.spaces = spaces;
    }

    Spaces spaces() {
        return spaces;
    }

    /** Styles whose codes were made in this session. */
    Lru<String, Style> styles() {
        return styles;
    }

    /** Work on the device; completes on the device's thread, with whatever was thrown. */
    <T> PaintTicket<T> onDevice(Lane lane, Monitor owner, PaintWorker.Work<T> work) {
        return worker.submit(lane, owner, work);
    }

    /** As {@link #onDevice}, delivered. */
    <T> CompletableFuture<T> ask(Lane lane, PaintWorker.Work<T> work) {
        return delivered(onDevice(lane, Monitor.NONE, work).result());
    }

    /** Work with files, off every other thread; it may wait for the device. */
    <T> CompletableFuture<T> onFiles(Supplier<T> work) {
        return files.isShutdown()
                ? CompletableFuture.failedFuture(new CancellationException("closed"))
                : CompletableFuture.supplyAsync(work, files);
    }

    void deliver(Runnable news) {
        delivery.execute(news);
    }

    /** The same on the delivery executor, failures as a {@link StudioException} or a cancellation. */
    <T> CompletableFuture<T> delivered(CompletableFuture<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        work.whenComplete((value, thrown) -> delivery.execute(() -> {
                    if (thrown == null) {
                        result.complete(value);
                    } else {
                        result.completeExceptionally(said(thrown));
                    }
                }))
                .isDone();
        return result;
    }

    /** Work in hand that its owner can end. */
    <T> Pending<T> pending(Lane lane, Monitor owner, PaintWorker.Work<T> work) {
        PaintTicket<T> ticket = onDevice(lane, owner, work);
        CompletableFuture<T> result = delivered(ticket.result());
        return new Pending<>() {
            @Override
            public CompletableFuture<T> result() {
                return result;
            }

            @Override
            public void cancel() {
                ticket.cancel();
            }
        };
    }

    static Problem problem(Throwable thrown) {
        Throwable cause = said(thrown);
        return cause instanceof StudioException known ? Problem.of(known.getMessage()) : Explanation.of(cause);
    }

    private static Throwable said(Throwable thrown) {
        Throwable cause = Explanation.unwrap(thrown);
        return switch (cause) {
            case CancellationException e -> e;
            case StudioException e -> e;
            case GeneratorException e -> new StudioException(e.getMessage(), e);
            case PictureException e -> new StudioException(e.getMessage(), e);
            case IllegalArgumentException e -> new StudioException(e.getMessage(), e);
            default -> Explanation.asStudioException(cause, "Something unexpected went wrong");
        };
    }

    @Override
    public void close() {
        files.shutdown();
    }
}
