package atelier.cli;

import atelier.art.Monitor;
import atelier.training.classifier.ClassifierTraining;
import atelier.training.classifier.Confusion;
import atelier.training.data.PictureSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Tells on the terminal, or as JSON lines, how a classifier is trained and how good it is. */
final class TrainClassifierReport {
    private static final double BETWEEN = 0.01;

    private final CliSetting setting;
    private final boolean json;
    private final JsonLines lines;

    TrainClassifierReport(CliSetting setting, boolean json) {
        this.setting = setting;
        this.json = json;
        this.lines = new JsonLines(setting.out());
    }

    void pictures(PictureSet set) {
        new PicturesReport(setting, json).tell("", set);
        if (json) {
            return;
        }
        int loose = set.counts().getOrDefault("", 0);
        if (loose > 0) {
            setting.out().printf("  %d outside of the sub-folders will be left out.%n", loose);
        }
    }

    /** Shows progress in hundredths where a person watches or JSON is asked for. */
    Monitor monitor(BooleanSupplier stopping) {
        return new Monitor() {
            private double said = -1;

            @Override
            public void progress(double done) {
                if (done < said + BETWEEN) {
                    return;
                }
                said = done;
                if (json) {
                    Map<String, Object> event = JsonLines.event("progress");
                    event.put("done", Math.round(100 * done) / 100.0);
                    lines.print(event);
                } else if (setting.terminal()) {
                    setting.err().printf("\r%3.0f %%", 100 * done);
                    setting.err().flush();
                }
            }

            @Override
            public boolean cancelled() {
                return stopping.getAsBoolean();
            }
        };
    }

    void result(ClassifierTraining.Result result) {
        Confusion confusion = result.confusion();
        if (json) {
            Map<String, Object> event = JsonLines.event("classifier");
            event.put("labels", result.labels());
            event.put("learned", result.learned());
            event.put("heldOut", confusion.pictures());
            event.put("accuracy", confusion.accuracy());
            event.put("balancedAccuracy", confusion.balancedAccuracy());
            event.put("confusion", confusion.rows());
            lines.print(event);
            return;
        }
        if (setting.terminal()) {
            setting.err().println();
        }
        setting.out()
                .printf(
                        Locale.ROOT,
                        "Learned from %d pictures. Of %d that were held out, %.1f %% were given their own style (%.1f %% as"
                                + " the mean over the styles; always the most frequent: %.1f %%).%n",
                        result.learned(),
                        confusion.pictures(),
                        100 * confusion.accuracy(),
                        100 * confusion.balancedAccuracy(),
                        100 * confusion.ofTheMostFrequent());
        table(result.labels(), confusion.rows());
    }

    private void table(List<String> labels, List<List<Integer>> rows) {
        int width = labels.stream().mapToInt(String::length).max().orElse(0);
        setting.out().println("Held-out pictures of each style (rows), taken for each (columns, in the same order):");
        for (int i = 0; i < labels.size(); i++) {
            StringBuilder row = new StringBuilder(("  %-" + width + "s").formatted(labels.get(i)));
            rows.get(i).forEach(count -> row.append("%5d".formatted(count)));
            setting.out().println(row);
        }
    }
}
