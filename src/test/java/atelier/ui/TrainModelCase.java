package atelier.ui;

import atelier.art.Monitor;
import atelier.art.Style;
import atelier.art.StyleOrigin;
import atelier.studio.Instants;
import atelier.studio.Painters;
import atelier.studio.RunDesk;
import atelier.studio.Samples;
import atelier.studio.StudioException;
import atelier.training.loop.Estimate;
import atelier.training.loop.RunRequest;
import atelier.ui.banner.BannerModel;
import atelier.ui.kit.Texts;
import atelier.ui.train.RunItem;
import atelier.ui.train.TrainModel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The Train workspace over run folders, without a display and without a trainer. */
abstract class TrainModelCase {
    @TempDir
    Path home;

    final Direct direct = new Direct();
    final BannerModel banner = new BannerModel();
    final List<Path> started = new ArrayList<>();
    final List<Instants.Choice> chosen = new ArrayList<>();
    final List<RunRequest> measured = new ArrayList<>();
    Estimate estimate = new Estimate(0.4, 30_000, OptionalLong.of(1_181_116_006L), OptionalLong.of(1L << 33));
    Path runs;
    TrainModel model;

    @BeforeEach
    void make() {
        runs = home.resolve("runs");
        model = new TrainModel(
                new RunDesk(runs, home, (run, failed) -> started.add(run), this::measure),
                new Painters() {
                    @Override
                    public Style open(Path folder, Monitor monitor) {
                        throw new StudioException("not asked for");
                    }

                    @Override
                    public Style adopt(Path folder, Monitor monitor) {
                        return new Style(
                                "painter",
                                folder.getParent().getFileName().toString(),
                                new StyleOrigin.Painter("painter", "0"),
                                Samples.codes(1));
                    }
                },
                new Instants() {
                    @Override
                    public void choose(Choice choice, Monitor monitor) {
                        chosen.add(choice);
                    }
                },
                direct.workers(),
                banner,
                Texts.in(Locale.ENGLISH));
    }

    Estimate measure(RunRequest request, Monitor monitor) {
        measured.add(request);
        return estimate;
    }

    void start() {
        model.start(() -> {});
        direct.drain();
        direct.letTimePass();
    }

    RunItem item() {
        return model.selected().get().orElseThrow();
    }

    Path pictures(int count) throws IOException {
        Path folder = Files.createDirectories(home.resolve("pictures"));
        Random random = new Random(4);
        for (int i = 0; i < count; i++) {
            BufferedImage picture = new BufferedImage(72, 72, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = picture.createGraphics();
            for (int k = 0; k < 30; k++) {
                g.setColor(new Color(random.nextInt(1 << 24)));
                g.fillRect(random.nextInt(72), random.nextInt(72), 24, 24);
            }
            g.dispose();
            ImageIO.write(
                    picture, "png", folder.resolve("p%02d.png".formatted(i)).toFile());
        }
        return folder;
    }
}
