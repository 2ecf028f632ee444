package atelier.cli;

import atelier.studio.ExportJob;
import atelier.studio.Problem;

/** How a photo that could not be painted is told. */
final class Failures {
    private Failures() {}

    static String name(ExportJob job) {
        return job.request().photo().getFileName().toString();
    }

    /** One line; the photo is named first where the sentence doesn't do so itself. */
    static String sentence(ExportJob job, ExportJob.Failed state) {
        Problem problem = state.problem();
        String text = problem.remedy().isBlank() ? problem.sentence() : problem.sentence() + " " + problem.remedy();
        return text.contains(name(job)) ? text : name(job) + ": " + text;
    }
}
