package atelier.library.share;

import atelier.art.Monitor;
import atelier.library.AtomicFiles;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A4 pages with the swatches and names of many styles. Letters are drawn as outlines, so that names of every script
 * print as they look, whatever fonts the reader has.
 */
public final class PdfSheet {
    private static final int COLUMNS = 4;
    private static final int ROWS = 5;
    private static final float MARGIN = 42;
    private static final float GAP = 14;
    private static final float HEAD = 40;
    private static final float CAPTION = 26;
    private static final float QUALITY = 0.92f;
    private static final Color INK = new Color(0x1B1F24);
    private static final Color FAINT = new Color(0x5B636D);

    private final String title;
    private final String credit;
    private final SheetFonts fonts = new SheetFonts();

    public PdfSheet(String title, String credit) {
        this.title = title;
        this.credit = credit;
    }

    /** Writes a PDF as a whole or not at all. */
    public void write(List<SharedStyle> styles, Path file, Monitor monitor) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setCreator("Atelier");
            int pages = Math.ceilDiv(styles.size(), COLUMNS * ROWS);
            for (int page = 0; page < pages; page++) {
                int from = page * COLUMNS * ROWS;
                List<SharedStyle> some = styles.subList(from, Math.min(from + COLUMNS * ROWS, styles.size()));
                page(document, some, "%d / %d".formatted(page + 1, pages), monitor);
                monitor.progress((page + 1.0) / pages);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            AtomicFiles.write(file, bytes.toByteArray());
        }
    }

    private void page(PDDocument document, List<SharedStyle> styles, String number, Monitor monitor)
            throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        float width = page.getMediaBox().getWidth() - 2 * MARGIN;
        float top = page.getMediaBox().getHeight() - MARGIN;
        float side = (width - (COLUMNS - 1) * GAP) / COLUMNS;
        try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
            text(pen, title, fonts.strong(16, title), INK, MARGIN, top - 16, width);
            for (int i = 0; i < styles.size(); i++) {
                monitor.checkCancelled();
                int row = i / COLUMNS;
                float x = MARGIN + i % COLUMNS * (side + GAP);
                float y = top - HEAD - row * (side + CAPTION) - side;
                cell(document, pen, styles.get(i), x, y, side);
            }
            Font small = fonts.regular(8, credit + number);
            float numberWidth = (float) SheetText.width(number, small);
            text(pen, credit, small, FAINT, MARGIN, MARGIN - 16, width - numberWidth - GAP);
            text(pen, number, small, FAINT, MARGIN + width - numberWidth, MARGIN - 16, numberWidth + 1);
        }
    }

    private void cell(PDDocument document, PDPageContentStream pen, SharedStyle style, float x, float y, float side)
            throws IOException {
        PDImageXObject swatch = JPEGFactory.createFromImage(
                document, ContactSheet.image(style.capsule().get().swatch()), QUALITY);
        pen.drawImage(swatch, x, y, side, side);
        text(pen, style.name(), fonts.regular(8.5f, style.name()), INK, x, y - 11, side);
        String origin = style.origin();
        text(pen, origin, fonts.regular(6.5f, origin), FAINT, x, y - 19, side);
    }

    private static void text(PDPageContentStream pen, String text, Font font, Color color, float x, float y, float room)
            throws IOException {
        String fitting = SheetText.fit(text.strip(), font, room);
        if (fitting.isEmpty()) {
            return;
        }
        AffineTransform upright = new AffineTransform(1, 0, 0, -1, x, y);
        fill(pen, new TextLayout(fitting, font, SheetText.CONTEXT).getOutline(upright), color);
    }

    private static void fill(PDPageContentStream pen, Shape outline, Color color) throws IOException {
        pen.setNonStrokingColor(color);
        float[] p = new float[6];
        float x = 0;
        float y = 0;
        boolean drawn = false;
        for (PathIterator path = outline.getPathIterator(null); !path.isDone(); path.next()) {
            drawn = true;
            switch (path.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> pen.moveTo(p[0], p[1]);
                case PathIterator.SEG_LINETO -> pen.lineTo(p[0], p[1]);
                case PathIterator.SEG_QUADTO ->
                    // the cubic that is the same curve
                    pen.curveTo(
                            x + 2 * (p[0] - x) / 3,
                            y + 2 * (p[1] - y) / 3,
                            p[2] + 2 * (p[0] - p[2]) / 3,
                            p[3] + 2 * (p[1] - p[3]) / 3,
                            p[2],
                            p[3]);
                case PathIterator.SEG_CUBICTO -> pen.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                default -> pen.closePath();
            }
            int last = last(path.currentSegment(p));
            if (last >= 0) {
                x = p[last];
                y = p[last + 1];
            }
        }
        if (drawn) {
            pen.fill();
        }
    }

    /** Where in a segment's numbers its end stands, or −1. */
    private static int last(int segment) {
        return switch (segment) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 0;
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 4;
            default -> -1;
        };
    }
}
