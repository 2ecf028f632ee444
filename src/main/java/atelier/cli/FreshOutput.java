package atelier.cli;

import atelier.library.AtomicFiles;
import atelier.library.StyleCapsule;
import atelier.studio.Problem;
import atelier.studio.StudioException;
import atelier.studio.film.FrameImage;
import atelier.studio.styles.FreshStyle;
import atelier.studio.styles.FreshStyles;
import atelier.studio.styles.StyleWorkshop;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import picocli.CommandLine.ParseResult;

/** Waits for a row of fresh styles and writes each as a PNG and a {@code .style} file. */
final class FreshOutput {
    private final StyleWorkshop workshop;
    private final PrintStream out;
    private final Path folder;
    private final boolean json;

    FreshOutput(StyleWorkshop workshop, CliSetting setting, ParseResult given, Path folder) {
        this.workshop = workshop;
        this.out = setting.out();
        this.folder = folder;
        this.json = CommonOptions.json(given);
    }

    /** Starts the row, and writes when it is complete. */
    void write(Consumer<FreshStyles.PageListener> start) {
        Row row = new Row();
        start.accept(row);
        List<FreshStyle> styles = Waiting.forResult(row.done);
        for (int i = 0; i < styles.size(); i++) {
            write(i + 1, styles.get(i));
        }
    }

    void write(int number, FreshStyle style) {
        String stem = "%03d-%s"
                .formatted(number, style.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
        Path picture = folder.resolve(stem + ".png");
        Path capsule = folder.resolve(stem + StyleCapsule.EXTENSION);
        try {
            AtomicFiles.write(picture, new FrameImage(style.swatch()).png());
            AtomicFiles.write(capsule, Waiting.forResult(workshop.fresh().capsule(style)));
        } catch (IOException e) {
            throw new StudioException("The folder %s can't be written.".formatted(folder), e);
        }
        if (json) {
            Map<String, Object> event = JsonLines.event("style");
            event.put("number", number);
            event.put("id", style.id());
            event.put("name", style.name());
            event.put("picture", picture.toString());
            event.put("style", capsule.toString());
            new JsonLines(out).print(event);
        } else {
            out.printf("%-32s %s%n", style.name(), capsule);
        }
    }

    private static final class Row implements FreshStyles.PageListener {
        private final List<FreshStyle> styles = new ArrayList<>();
        private final CompletableFuture<List<FreshStyle>> done = new CompletableFuture<>();

        @Override
        public void arrived(int index, FreshStyle style) {
            styles.add(index, style);
        }

        @Override
        public void finished() {
            done.complete(styles);
        }

        @Override
        public void failed(Problem problem) {
            done.completeExceptionally(new StudioException(problem.sentence()));
        }
    }
}
