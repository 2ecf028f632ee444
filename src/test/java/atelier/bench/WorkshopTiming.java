package atelier.bench;

import atelier.art.Monitor;
import atelier.image.PictureBuffer;
import atelier.studio.LocalStudio;
import atelier.studio.Photo;
import atelier.studio.Problem;
import atelier.studio.Studio;
import atelier.studio.StudioOptions;
import atelier.studio.styles.FreshStyle;
import atelier.studio.styles.FreshStyles;
import atelier.studio.styles.GeneratorInfo;
import atelier.studio.styles.LatentPad;
import atelier.studio.styles.Parent;
import atelier.studio.styles.StyleWorkshop;
import atelier.studio.styles.Taste;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Times the style workshop: {@code WorkshopTiming HOME MODELS PHOTO}. Prints, for each generator, the time to the first
 * swatch and to twelve, to a place on the pad, to directions, and to twelve painted tiles.
 */
public final class WorkshopTiming {
    private WorkshopTiming() {}

    public static void main(String[] arguments) {
        StudioOptions options = new StudioOptions(Path.of(arguments[0]), Path.of(arguments[1]), "cpu");
        try (Studio studio = LocalStudio.openForCommand(options, Optional.empty(), Runnable::run)) {
            studio.device().toCompletableFuture().join();
            Photo photo = studio.photos().open(Path.of(arguments[2]), Monitor.NONE);
            for (GeneratorInfo info :
                    studio.workshop().generators().list().join().all()) {
                time(studio.workshop(), info, photo);
            }
        }
    }

    private static void time(StyleWorkshop workshop, GeneratorInfo info, Photo photo) {
        System.out.printf("%s, %s %d%n", info.name(), info.kind(), info.resolution());
        for (int round = 0; round < 3; round++) {
            page(workshop, info, round);
        }
        long start = System.nanoTime();
        workshop.directions().of(info.id()).join();
        say("directions", start);
        LatentPad pad = workshop.pads().through(info.id(), 1, 1).join();
        for (int i = 0; i < 4; i++) {
            start = System.nanoTime();
            pad.at(0.3 * i, 0.2).join();
            say("  pad", start);
        }
        List<FreshStyle> page = page(workshop, info, 9);
        start = System.nanoTime();
        workshop.fresh().style(page.getFirst()).join();
        say("codes of one", start);
        paint(workshop, photo, page);
        start = System.nanoTime();
        workshop.novelty().of(Parent.of(page.getFirst())).join();
        say("novelty", start);
        start = System.nanoTime();
        workshop.fit()
                .rank(photo, page.stream().map(Parent::of).toList(), _ -> {})
                .result()
                .join();
        say("fit of twelve", start);
    }

    private static List<FreshStyle> page(StyleWorkshop workshop, GeneratorInfo info, long seed) {
        List<FreshStyle> styles = new ArrayList<>();
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        long start = System.nanoTime();
        workshop.fresh()
                .page(new FreshStyles.PageRequest(info.id(), seed, 12, 1), Taste.OFF, new FreshStyles.PageListener() {
                    @Override
                    public void arrived(int index, FreshStyle style) {
                        if (index == 0) {
                            say("first swatch", start);
                        }
                        styles.add(style);
                    }

                    @Override
                    public void finished() {
                        done.complete(true);
                    }

                    @Override
                    public void failed(Problem problem) {
                        done.completeExceptionally(new IllegalStateException(problem.sentence()));
                    }
                });
        done.join();
        say("twelve", start);
        return styles;
    }

    private static void paint(StyleWorkshop workshop, Photo photo, List<FreshStyle> page) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        long start = System.nanoTime();
        workshop.fresh().paint(photo, page, 448, new FreshStyles.PaintListener() {
            private int count;

            @Override
            public void painted(FreshStyle style, PictureBuffer tile) {
                if (++count == 1) {
                    say("first painted", start);
                }
                if (count == page.size()) {
                    done.complete(true);
                }
            }

            @Override
            public void failed(FreshStyle style, Problem problem) {
                done.completeExceptionally(new IllegalStateException(problem.sentence()));
            }
        });
        done.join();
        say("twelve painted", start);
    }

    private static void say(String what, long start) {
        System.out.printf("  %s: %d ms%n", what, (System.nanoTime() - start) / 1_000_000);
    }
}
