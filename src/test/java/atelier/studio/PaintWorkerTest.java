package atelier.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.art.Monitor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PaintWorkerTest {
    private final List<String> order = Collections.synchronizedList(new ArrayList<>());

    @Test
    void longWorkLetsMoreUrgentWorkInBetweenTwoSteps() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch queued = new CountDownLatch(1);
        try (PaintWorker worker = new PaintWorker(FakeEngine::new)) {
            PaintTicket<Integer> export = worker.submit(Lane.EXPORT, Monitor.NONE, (engine, monitor) -> {
                order.add("export begins");
                begun.countDown();
                await(queued);
                monitor.checkCancelled();
                order.add("export ends");
                return 1;
            });
            begun.await();
            PaintTicket<Integer> later = worker.submit(Lane.EXPORT, Monitor.NONE, said("second export"));
            worker.submit(Lane.TILE, Monitor.NONE, said("tile"));
            worker.submit(Lane.PREVIEW, Monitor.NONE, said("preview"));
            queued.countDown();
            export.result().join();
            later.result().join();
        }
        assertThat(order).containsExactly("export begins", "preview", "tile", "export ends", "second export");
    }

    @Test
    void anEngineThatDoesNotStartAnswersEverythingWithItsReason() {
        try (PaintWorker worker = new PaintWorker(() -> {
            throw new StudioException("no engine");
        })) {
            PaintTicket<Integer> ticket = worker.submit(Lane.PREVIEW, Monitor.NONE, said("never"));
            assertThatThrownBy(() -> ticket.result().join())
                    .isInstanceOf(CompletionException.class)
                    .hasRootCauseMessage("no engine");
            assertThatThrownBy(() -> worker.device().toCompletableFuture().join())
                    .hasRootCauseMessage("no engine");
        }
        assertThat(order).isEmpty();
    }

    @Test
    void anErrorInOneTaskLeavesTheWorkerAlive() {
        try (PaintWorker worker = new PaintWorker(FakeEngine::new)) {
            PaintTicket<Integer> broken = worker.submit(Lane.TILE, Monitor.NONE, (engine, monitor) -> {
                throw new UnsatisfiedLinkError("broken");
            });
            assertThatThrownBy(() -> broken.result().join()).hasRootCauseMessage("broken");
            assertThat(worker.submit(Lane.TILE, Monitor.NONE, said("next"))
                            .result()
                            .join())
                    .isEqualTo(1);
        }
    }

    @Test
    void closingCancelsWhatRunsAndWhatWaitsAndClosesTheEngine() throws InterruptedException {
        FakeEngine engine = new FakeEngine();
        CountDownLatch begun = new CountDownLatch(1);
        PaintWorker worker = new PaintWorker(() -> engine);
        PaintTicket<Integer> running = worker.submit(Lane.EXPORT, Monitor.NONE, (e, monitor) -> {
            begun.countDown();
            while (true) {
                monitor.checkCancelled();
                Thread.onSpinWait();
            }
        });
        PaintTicket<Integer> waiting = worker.submit(Lane.EXPORT, Monitor.NONE, said("never"));
        begun.await();
        worker.close();
        assertThatThrownBy(() -> running.result().join()).hasRootCauseInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> waiting.result().join()).isInstanceOf(CancellationException.class);
        assertThat(engine.closed).isTrue();
        assertThat(worker.submit(Lane.TILE, Monitor.NONE, said("late")).result())
                .isCompletedExceptionally();
        assertThat(order).isEmpty();
    }

    private PaintWorker.Work<Integer> said(String word) {
        return (engine, monitor) -> {
            order.add(word);
            return 1;
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
