package atelier.cli;

import atelier.studio.DeviceReport;
import atelier.studio.ExportJob;
import java.time.Duration;
import java.util.Optional;

/** Tells how a batch goes on. Called on one thread. */
interface Report {
    void start(int photos, DeviceReport device);

    /** A photo is being painted; {@code index} counts from 1, {@code total} is the time left for all. */
    void running(ExportJob job, ExportJob.Running state, int index, int of, Optional<Duration> total);

    void notice(ExportJob job, String sentence);

    void done(ExportJob job, ExportJob.Done state, int index, int of);

    void failed(ExportJob job, ExportJob.Failed state, int index, int of);

    void end(int done, int failed);
}
