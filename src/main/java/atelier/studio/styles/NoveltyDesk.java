package atelier.studio.styles;

import atelier.art.CodeScales;
import atelier.art.Monitor;
import atelier.generator.GeneratorCard;
import atelier.image.PictureException;
import atelier.studio.Lane;
import atelier.studio.Lru;
import atelier.studio.PaintEngine;
import atelier.studio.PictureFiles;
import atelier.studio.StudioException;
import atelier.training.run.RunException;
import atelier.training.run.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares styles with the training pictures of their generator: those that a model ships with as places, or, for a
 * user's run, its own pictures, encoded once and remembered.
 */
final class NoveltyDesk implements NoveltyGauge {
    private static final Logger LOG = LoggerFactory.getLogger(NoveltyDesk.class);
    private static final int PICTURES = 256;
    private static final int FEWEST = 8;
    private static final int SIDE = 640;

    private final Workbench bench;
    private final PictureFiles files;
    private final Path models;
    private final Path remembered;
    private final Lru<String, Optional<NoveltyScale>> scales = new Lru<>(16);

    /** @param remembered the folder where the places of runs' pictures are kept */
    NoveltyDesk(Workbench bench, PictureFiles files, Path models, Path remembered) {
        this.bench = bench;
        this.files = files;
        this.models = models;
        this.remembered = remembered;
    }

    @Override
    public CompletableFuture<Novelty> of(Parent style) {
        return bench.delivered(bench.onFiles(() -> homeOf(style)).thenCompose(home -> measured(home, style)));
    }

    /** Blocks; unknown where the training pictures would have to be encoded first. Not on the delivery executor. */
    Novelty now(Parent style) {
        GeneratorInfo home = homeOf(style);
        return lane(home) == Lane.TILE ? measured(home, style).join() : NoveltyScale.unknown();
    }

    private CompletableFuture<Novelty> measured(GeneratorInfo home, Parent style) {
        return bench.onDevice(lane(home), Monitor.NONE, (engine, monitor) -> {
                    CodeScales codes = BreedingDesk.codes(bench, engine, style);
                    return scale(engine, home, monitor)
                            .map(scale ->
                                    scale.of(engine.sampler().nearest(codes).vector(0)))
                            .orElseGet(NoveltyScale::unknown);
                })
                .result();
    }

    private GeneratorInfo homeOf(Parent style) {
        return bench.spaces()
                .homeOf(style)
                .orElseGet(() -> bench.spaces().shelf().codes().info());
    }

    // a run's pictures take a while the first time: nothing else waits for them
    private Lane lane(GeneratorInfo home) {
        boolean quick = home.source() == GeneratorInfo.Source.SHIPPED
                || scales.find(home.hash()).isPresent();
        return quick ? Lane.TILE : Lane.EXPORT;
    }

    private Optional<NoveltyScale> scale(PaintEngine engine, GeneratorInfo info, Monitor monitor) {
        Optional<Optional<NoveltyScale>> known = scales.find(info.hash());
        if (known.isPresent()) {
            return known.get();
        }
        Optional<NoveltyScale> made = works(engine, info, monitor)
                .filter(works -> works.places().size() >= FEWEST)
                .map(works -> new NoveltyScale(works.places(), works.names()));
        scales.put(info.hash(), made);
        return made;
    }

    private Optional<WorksFile> works(PaintEngine engine, GeneratorInfo info, Monitor monitor) {
        Optional<GeneratorCard> card = bench.spaces().shelf().find(info.id()).card();
        if (info.source() == GeneratorInfo.Source.RUN && card.isPresent()) {
            return ofRun(engine, card.get(), monitor);
        }
        // models that ship learned from the paintings that the distribution of codes was made of
        return card.flatMap(own -> read(own.folder().resolve(WorksFile.NAME)))
                .or(() -> read(models.resolve("codes").resolve(WorksFile.NAME)));
    }

    private Optional<WorksFile> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            String codes = bench.spaces().shelf().codes().info().hash();
            return Optional.of(WorksFile.read(file))
                    .filter(works -> works.codes().equals(codes));
        } catch (IOException e) {
            LOG.warn("the places of training pictures can't be read", e);
            return Optional.empty();
        }
    }

    private Optional<WorksFile> ofRun(PaintEngine engine, GeneratorCard card, Monitor monitor) {
        Path file = remembered.resolve(card.sha256() + ".safetensors");
        Optional<WorksFile> known = read(file);
        if (known.isPresent()) {
            return known;
        }
        List<Path> pictures = pictures(card);
        if (pictures.size() < FEWEST) {
            return Optional.empty();
        }
        WorksFile works = encoded(engine, pictures, monitor);
        if (works.places().isEmpty()) {
            return Optional.empty();
        }
        try {
            works.write(file);
        } catch (IOException e) {
            throw new StudioException("The folder %s can't be written.".formatted(remembered), e);
        }
        return Optional.of(works);
    }

    private List<Path> pictures(GeneratorCard card) {
        try {
            String folder = RunFolder.open(card.folder().getParent())
                    .settings()
                    .places()
                    .getOrDefault("pictures", "");
            return folder.isEmpty() || !Files.isDirectory(Path.of(folder)) ? List.of() : some(Path.of(folder));
        } catch (RunException | IOException e) {
            LOG.warn("the pictures of a run can't be found", e);
            return List.of();
        }
    }

    private List<Path> some(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> all = found.filter(Files::isRegularFile)
                    .filter(files::readable)
                    .sorted()
                    .toList();
            double step = Math.max(1, all.size() / (double) PICTURES);
            return Stream.iterate(0, i -> i + 1)
                    .limit((long) (all.size() / step))
                    .map(i -> all.get((int) (i * step)))
                    .toList();
        }
    }

    private WorksFile encoded(PaintEngine engine, List<Path> pictures, Monitor monitor) {
        List<float[]> places = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Path picture : pictures) {
            monitor.checkCancelled();
            try {
                CodeScales codes = engine.painter(Lane.EXPORT)
                        .encode(files.open(picture, SIDE, monitor).picture(), monitor);
                places.add(engine.sampler().nearest(codes).vector(0));
                names.add(picture.getFileName().toString());
            } catch (PictureException e) {
                LOG.info("a training picture is left out: {}", e.getMessage());
            }
        }
        return new WorksFile(
                places, names, bench.spaces().shelf().codes().info().hash());
    }
}
