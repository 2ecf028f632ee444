package atelier.studio.styles;

import atelier.generator.SmallGenerators;
import atelier.studio.LocalStudio;
import atelier.studio.Problem;
import atelier.studio.ShippedFolder;
import atelier.studio.Studio;
import atelier.studio.StudioOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A studio with the model that ships and two small generators among the user's runs. */
final class Desk implements AutoCloseable {
    final Studio studio;
    final StyleWorkshop workshop;

    Desk(Path folder) throws IOException {
        Path home = folder.resolve("home");
        SmallGenerators.styleGan(home.resolve("runs/00000-small/model"), 64);
        SmallGenerators.dcgan(home.resolve("runs/00001-flat/model-000500"));
        studio = open(folder);
        workshop = studio.workshop();
    }

    static Studio open(Path folder) {
        return LocalStudio.openForCommand(
                new StudioOptions(folder.resolve("home"), ShippedFolder.MODELS.find(), "cpu"),
                Optional.empty(),
                Runnable::run);
    }

    /** The StyleGAN's id. */
    String network() {
        return ofKind(GeneratorInfo.Kind.STYLEGAN).id();
    }

    GeneratorInfo ofKind(GeneratorInfo.Kind kind) {
        return workshop.generators().list().join().all().stream()
                .filter(info -> info.kind() == kind && info.source() == source(kind))
                .findFirst()
                .orElseThrow();
    }

    /** The networks of the test are runs; the one that ships stays aside. */
    private static GeneratorInfo.Source source(GeneratorInfo.Kind kind) {
        return kind == GeneratorInfo.Kind.CODES ? GeneratorInfo.Source.SHIPPED : GeneratorInfo.Source.RUN;
    }

    List<FreshStyle> page(String generator, long seed, int count) {
        return page(generator, seed, count, 1, Taste.OFF);
    }

    List<FreshStyle> page(String generator, long seed, int count, double diversity, Taste taste) {
        Gathering gathering = new Gathering();
        workshop.fresh().page(new FreshStyles.PageRequest(generator, seed, count, diversity), taste, gathering);
        return gathering.done.join();
    }

    List<FreshStyle> breed(Breeding.Request request) {
        Gathering gathering = new Gathering();
        workshop.breeding().breed(request, gathering);
        return gathering.done.join();
    }

    /** Gathers a page. */
    static final class Gathering implements FreshStyles.PageListener {
        final List<FreshStyle> styles = new ArrayList<>();
        final CompletableFuture<List<FreshStyle>> done = new CompletableFuture<>();

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
            done.completeExceptionally(new IllegalStateException(problem.sentence()));
        }
    }

    @Override
    public void close() {
        studio.close();
    }
}
