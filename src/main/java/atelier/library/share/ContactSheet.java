package atelier.library.share;

import atelier.art.Monitor;
import atelier.image.PictureBuffer;
import atelier.library.AtomicFiles;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** One picture with the swatches and names of many styles. */
public final class ContactSheet {
    private static final int LARGEST_SWATCH = 256;
    private static final int SMALLEST_SWATCH = 40;
    private static final double MOST_PIXELS = 36e6;
    private static final Color PAPER = new Color(0xFFFFFF);
    private static final Color INK = new Color(0x1B1F24);
    private static final Color FAINT = new Color(0x5B636D);

    private final String title;
    private final String credit;
    private final SheetFonts fonts = new SheetFonts();

    public ContactSheet(String title, String credit) {
        this.title = title;
        this.credit = credit;
    }

    private record Grid(int columns, int rows, int swatch, int gap, int caption, int head, int foot) {
        int width() {
            return columns * swatch + (columns + 1) * gap;
        }

        int height() {
            return head + rows * (swatch + caption) + (rows + 1) * gap + foot;
        }
    }

    /** Writes a PNG as a whole or not at all. */
    public void write(List<SharedStyle> styles, Path file, Monitor monitor) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(draw(styles, monitor), "png", bytes);
        AtomicFiles.write(file, bytes.toByteArray());
    }

    private Grid grid(int styles) {
        int columns = Math.clamp((int) Math.ceil(Math.sqrt(styles * 1.4)), 1, 40);
        int rows = Math.ceilDiv(styles, columns);
        int side = (int) (Math.sqrt(MOST_PIXELS / (columns * rows)) / 1.3);
        int swatch = Math.clamp(side, SMALLEST_SWATCH, LARGEST_SWATCH);
        int gap = Math.max(6, swatch / 10);
        return new Grid(
                columns,
                rows,
                swatch,
                gap,
                Math.max(14, swatch / 6),
                title.isBlank() ? 0 : swatch / 3 + gap,
                credit.isBlank() ? 0 : swatch / 6 + gap / 2);
    }

    BufferedImage draw(List<SharedStyle> styles, Monitor monitor) {
        Grid grid = grid(styles.size());
        BufferedImage sheet = new BufferedImage(grid.width(), grid.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setColor(PAPER);
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        int room = grid.width() - 2 * grid.gap();
        if (grid.head() > 0) {
            text(
                    pen,
                    title,
                    fonts.strong(grid.swatch() / 5f, title),
                    INK,
                    grid.gap(),
                    grid.gap() + grid.swatch() / 4,
                    room);
        }
        for (int i = 0; i < styles.size(); i++) {
            monitor.checkCancelled();
            int x = grid.gap() + i % grid.columns() * (grid.swatch() + grid.gap());
            int y = grid.head() + grid.gap() + i / grid.columns() * (grid.swatch() + grid.caption() + grid.gap());
            cell(pen, styles.get(i), grid, x, y);
            monitor.progress((i + 1.0) / styles.size());
        }
        if (grid.foot() > 0) {
            float size = Math.max(9, grid.swatch() / 14f);
            text(pen, credit, fonts.regular(size, credit), FAINT, grid.gap(), grid.height() - grid.gap(), room);
        }
        pen.dispose();
        return sheet;
    }

    private void cell(Graphics2D pen, SharedStyle style, Grid grid, int x, int y) {
        BufferedImage swatch = image(style.capsule().get().swatch());
        pen.drawImage(swatch, x, y, grid.swatch(), grid.swatch(), null);
        float size = Math.max(9, grid.swatch() / 13f);
        Font font = fonts.regular(size, style.name());
        text(pen, style.name(), font, INK, x, y + grid.swatch() + Math.round(1.5f * size), grid.swatch());
    }

    private static void text(Graphics2D pen, String text, Font font, Color color, int x, int baseline, int room) {
        pen.setColor(color);
        pen.setFont(font);
        pen.drawString(SheetText.fit(text, font, room), x, baseline);
    }

    static BufferedImage image(PictureBuffer picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                image.setRGB(x, y, picture.argb(x, y));
            }
        }
        return image;
    }
}
