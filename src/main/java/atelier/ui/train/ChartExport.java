package atelier.ui.train;

import atelier.art.Monitor;
import atelier.image.PictureBuffer;
import atelier.image.Region;
import atelier.image.encode.Metadata;
import atelier.image.encode.PngEncoder;
import atelier.image.meta.Exif;
import atelier.ui.banner.ToastModel;
import atelier.ui.kit.Desktop;
import atelier.ui.kit.Texts;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.transform.Transform;

/** Writes curves as a table and charts as pictures, where the user says; never over a file that exists. */
final class ChartExport {
    private static final double SHARP = 2;

    private final TrainModel model;
    private final Desktop desktop;
    private final ToastModel toast;
    private final Texts texts;
    private final Supplier<List<ChartView>> views;

    ChartExport(TrainModel model, Desktop desktop, ToastModel toast, Texts texts, Supplier<List<ChartView>> views) {
        this.model = model;
        this.desktop = desktop;
        this.toast = toast;
        this.texts = texts;
        this.views = views;
    }

    void csv() {
        choose().ifPresent(folder -> write(folder, () -> {
            Path file = free(folder, name(), ".csv");
            Files.writeString(file, CurvesCsv.of(model.drawn()));
            return file;
        }));
    }

    void png() {
        choose().ifPresent(folder -> write(folder, () -> {
            Path last = folder;
            for (ChartView view : views.get()) {
                SnapshotParameters sharp = new SnapshotParameters();
                sharp.setTransform(Transform.scale(SHARP, SHARP));
                String title = view.model().title().toLowerCase(texts.locale()).replaceAll("[^\\p{L}\\p{N}]+", "-");
                last = free(folder, name() + "-" + title, ".png");
                encode(view.snapshot(sharp, null), last);
            }
            return last;
        }));
    }

    /** Writes, and names what was written. */
    @FunctionalInterface
    private interface Writing {
        Path run() throws IOException;
    }

    private void write(Path folder, Writing writing) {
        try {
            Path file = writing.run();
            toast.show(
                    texts.of("train.chart.saved", folder.toString()),
                    texts.of("queue.folder"),
                    () -> desktop.showInFolder(file));
        } catch (IOException e) {
            toast.show(texts.of("train.chart.unsaved", folder.toString()));
        }
    }

    private Optional<Path> choose() {
        return model.drawn().isEmpty() ? Optional.empty() : desktop.chooseFolder(Optional.empty());
    }

    private String name() {
        return model.drawn().getFirst().name();
    }

    private static Path free(Path folder, String name, String suffix) {
        Path file = folder.resolve(name + suffix);
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(name + "-" + i + suffix);
        }
        return file;
    }

    private static void encode(Image image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        PictureBuffer picture = PictureBuffer.allocate(width, height, PictureBuffer.Depth.EIGHT, false);
        float[] row = new float[3 * width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int argb = image.getPixelReader().getArgb(x, y);
                row[x] = (argb >> 16 & 255) / 255f;
                row[width + x] = (argb >> 8 & 255) / 255f;
                row[2 * width + x] = (argb & 255) / 255f;
            }
            picture.writeRgb(new Region(0, y, width, 1), row);
        }
        Metadata metadata = new Metadata(Exif.NONE, "Atelier", Optional.empty(), Optional.empty());
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            new PngEncoder(8).encode(picture, metadata, out, Monitor.NONE);
        }
    }
}
