package atelier.ui.library;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/** What is drawn over the map's dots: rings, names, and lines between two places. */
record MapInk(GraphicsContext g) {
    private static final double MARGIN = 8;
    private static final double HEIGHT = 26;

    void ring(double x, double y, double reach, Color color) {
        g.setLineWidth(4);
        g.setStroke(Color.gray(0, 0.6));
        g.strokeOval(x - reach, y - reach, 2 * reach, 2 * reach);
        g.setLineWidth(2);
        g.setStroke(color);
        g.strokeOval(x - reach, y - reach, 2 * reach, 2 * reach);
    }

    void line(double fromX, double fromY, double toX, double toY) {
        g.setStroke(Color.WHITE);
        g.setLineWidth(2);
        g.setLineDashes(6, 5);
        g.strokeLine(fromX, fromY, toX, toY);
        g.setLineDashes();
    }

    /** Words on a dark plate with its upper left corner at a place. */
    void plate(String words, double x, double y) {
        g.setFill(Color.rgb(16, 16, 18, 0.86));
        g.fillRoundRect(x, y, width(words), HEIGHT, MARGIN, MARGIN);
        g.setFill(Color.WHITE);
        g.fillText(words, x + MARGIN, y + HEIGHT - MARGIN);
    }

    /** How wide a plate with these words is. */
    double width(String words) {
        Text text = new Text(words);
        text.setFont(g.getFont());
        return text.getLayoutBounds().getWidth() + 2 * MARGIN;
    }
}
