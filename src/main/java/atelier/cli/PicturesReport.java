package atelier.cli;

import atelier.training.data.PictureProblem;
import atelier.training.data.PictureSet;
import java.util.Map;

/** Tells which pictures a training found, and what is wrong with the others. */
record PicturesReport(CliSetting setting, boolean json) {
    private static final int LISTED = 20;

    /** @param role what the pictures are for, where there are several sets; empty otherwise */
    void tell(String role, PictureSet set) {
        if (json) {
            new JsonLines(setting.out()).print(event(role, set));
            return;
        }
        setting.out()
                .printf(
                        "%s: %d usable pictures, %d left out, %d labels.%n",
                        set.folder(),
                        set.pictures().size(),
                        set.problems().size(),
                        set.labels().size());
        set.problems().stream().limit(LISTED).forEach(problem -> setting.out().println("  " + problem.sentence()));
        if (set.problems().size() > LISTED) {
            setting.out().printf("  … and %d more.%n", set.problems().size() - LISTED);
        }
    }

    private static Map<String, Object> event(String role, PictureSet set) {
        Map<String, Object> event = JsonLines.event("pictures");
        if (!role.isEmpty()) {
            event.put("role", role);
        }
        event.put("folder", set.folder().toString());
        event.put("usable", set.pictures().size());
        event.put("labels", set.counts());
        event.put(
                "problems",
                set.problems().stream().map(PictureProblem::sentence).toList());
        return event;
    }
}
