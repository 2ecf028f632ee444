package atelier.cli;

import atelier.studio.ExportJob;
import atelier.studio.ExportQueue;
import atelier.studio.ExportRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;

/** Paints a batch and reports on it, on the calling thread, until the last photo is done. */
final class Batch {
    private final ExportQueue queue;
    private final Report report;
    private final BlockingQueue<ExportJob> news = new LinkedBlockingQueue<>();
    private final Map<Long, Integer> told = new HashMap<>();
    private int done;
    private int failed;

    Batch(ExportQueue queue, Report report) {
        this.queue = queue;
        this.report = report;
    }

    /** Returns whether every photo was painted. */
    boolean run(List<ExportRequest> requests) {
        queue.listen(news::add);
        int of = requests.size();
        queue.add(requests);
        try {
            while (done + failed < of) {
                tell(news.take(), of);
            }
        } catch (InterruptedException e) {
            queue.cancelAll();
            Thread.currentThread().interrupt();
            throw new CancellationException("cancelled");
        }
        report.end(done, failed);
        return failed == 0;
    }

    private void tell(ExportJob job, int of) {
        int before = told.getOrDefault(job.id(), 0);
        job.notices().stream().skip(before).forEach(sentence -> report.notice(job, sentence));
        told.put(job.id(), Math.max(before, job.notices().size()));
        int index = done + failed + 1;
        switch (job.state()) {
            case ExportJob.Waiting() -> {}
            case ExportJob.Running running -> report.running(job, running, index, of, queue.left());
            case ExportJob.Done state -> {
                done++;
                report.done(job, state, index, of);
            }
            case ExportJob.Failed state -> {
                failed++;
                report.failed(job, state, index, of);
            }
            case ExportJob.Cancelled() -> throw new CancellationException("cancelled");
        }
    }
}
