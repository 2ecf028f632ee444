package atelier.ui.shell;

import atelier.image.PictureBuffer;
import atelier.image.Region;
import atelier.ui.canvas.CanvasModel;
import atelier.ui.kit.Images;
import atelier.ui.kit.Workers;
import java.io.File;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Pictures and files from the clipboard, and the painting to it. */
final class Clipboards {
    private final Intake intake;
    private final Workers workers;

    Clipboards(Intake intake, Workers workers) {
        this.intake = intake;
        this.workers = workers;
    }

    void paste(Clipboard from) {
        if (from.hasFiles()) {
            intake.photos(from.getFiles().stream().map(File::toPath).toList());
        } else if (from.hasImage()) {
            convert(from.getImage(), intake::pastedPhoto);
        }
    }

    void pasteStyle(Clipboard from) {
        if (from.hasFiles()) {
            intake.styles(from.getFiles().stream().map(File::toPath).toList());
        } else if (from.hasImage()) {
            convert(from.getImage(), intake::pastedStyle);
        }
    }

    void copy(CanvasModel canvas) {
        canvas.paint().painting().get().ifPresent(painting -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(Images.wrap(painting.pixels().levels().getFirst()));
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private void convert(Image image, Consumer<PictureBuffer> done) {
        workers.load(() -> picture(image), done, failure -> {
            throw failure;
        });
    }

    private static PictureBuffer picture(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        PictureBuffer picture = PictureBuffer.allocate(width, height, PictureBuffer.Depth.EIGHT, true);
        int[] row = new int[width];
        float[] rgb = new float[3 * width];
        float[] alpha = new float[width];
        for (int y = 0; y < height; y++) {
            image.getPixelReader().getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
            for (int x = 0; x < width; x++) {
                rgb[x] = (row[x] >> 16 & 255) / 255f;
                rgb[width + x] = (row[x] >> 8 & 255) / 255f;
                rgb[2 * width + x] = (row[x] & 255) / 255f;
                alpha[x] = (row[x] >>> 24) / 255f;
            }
            Region line = new Region(0, y, width, 1);
            picture.writeRgb(line, rgb);
            picture.writeAlpha(line, alpha);
        }
        return picture;
    }
}
