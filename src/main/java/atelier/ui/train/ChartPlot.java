package atelier.ui.train;

import atelier.training.metrics.Series;
import atelier.training.run.MetricsLine.Mark.Kind;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** The drawn part of a chart: axes, marks, raw and smooth lines; the crosshair lies on a canvas of its own. */
final class ChartPlot extends Region {
    private static final double LEFT = 48;

    /** A line of one point. */
    private static final double DOT = 6;

    private static final double RIGHT = 10;
    private static final double TOP = 6;
    private static final double FOOT = 20;
    private static final double FAINT = 0.28;
    private static final Font SMALL = Font.font("Inter", 10.5);
    private static final int KEY_STEPS = 100;
    private static final int FEW_MARKS = 12;
    private static final double APART = 6;
    private static final Color ALARM = Color.web("#e5534b");

    private final ChartSettings settings;
    private final Canvas plot = new Canvas();
    private final Canvas cross = new Canvas();
    private final ChartInk ink = new ChartInk(this::requestLayout);
    private ChartModel model = new ChartModel("", List.of());
    private ChartScale across = new ChartScale(0, 1, 1, false);
    private ChartScale up = new ChartScale(0, 1, 1, false);

    ChartPlot(ChartSettings settings) {
        this.settings = settings;
        getStyleClass().add("chart-plot");
        cross.setMouseTransparent(true);
        getChildren().addAll(ink, plot, cross);
        setFocusTraversable(true);
        setMinHeight(120);
        setPrefHeight(170);
        settings.smoothing().addListener(o -> requestLayout());
        settings.logarithmic().addListener(o -> requestLayout());
        settings.axis().addListener(o -> requestLayout());
        settings.hair().addListener(o -> drawHair());
        addEventHandler(MouseEvent.MOUSE_MOVED, this::aim);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::aim);
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> settings.hair().set(Double.NaN));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    void show(ChartModel next) {
        model = next;
        requestLayout();
    }

    private void aim(MouseEvent event) {
        double x = event.getX() - LEFT;
        settings.hair().set(x < 0 || x > across.pixels() ? Double.NaN : across.value(x));
    }

    private void key(KeyEvent event) {
        double step = (across.to() - across.from()) / KEY_STEPS;
        double at = settings.hair().get();
        double from = Double.isNaN(at) ? across.to() : at;
        switch (event.getCode()) {
            case LEFT -> settings.hair().set(Math.max(across.from(), from - step));
            case RIGHT -> settings.hair().set(Math.min(across.to(), from + step));
            case ESCAPE -> settings.hair().set(Double.NaN);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(1, getWidth() - LEFT - RIGHT);
        double height = Math.max(1, getHeight() - TOP - FOOT);
        for (Canvas canvas : List.of(plot, cross)) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
        }
        double[] reach = model.reach(settings.axis().get());
        List<double[][]> raw = new ArrayList<>();
        List<double[][]> smooth = new ArrayList<>();
        for (ChartLine line : model.lines()) {
            raw.add(ChartModel.reduced(line.curve().raw(settings.axis().get()), reach, width));
            smooth.add(ChartModel.reduced(smooth(line), reach, width));
        }
        boolean logarithmic = settings.logarithmic().get();
        ChartRange range = ChartRange.of(smooth, raw, logarithmic);
        across = new ChartScale(reach[0], reach[1], width, false);
        up = ChartScale.around(range.low(), range.high(), height, logarithmic);
        draw(raw, smooth);
        drawHair();
    }

    private Series smooth(ChartLine line) {
        return line.curve().smooth(settings.axis().get(), settings.smoothing().get());
    }

    private void draw(List<double[][]> raw, List<double[][]> smooth) {
        GraphicsContext g = plot.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        g.setFont(SMALL);
        g.setLineWidth(1);
        grid(g);
        g.save();
        g.beginPath();
        g.rect(LEFT, TOP, across.pixels(), up.pixels());
        g.clip();
        marks(g);
        boolean both = settings.smoothing().get() > 0;
        for (int i = 0; i < raw.size(); i++) {
            Color color = ChartInk.line(model.lines().get(i).color());
            stroke(g, raw.get(i), color.deriveColor(0, 1, 1, both ? FAINT : 1), both ? 1 : 1.4);
        }
        for (int i = 0; both && i < smooth.size(); i++) {
            stroke(g, smooth.get(i), ChartInk.line(model.lines().get(i).color()), 1.8);
        }
        g.restore();
    }

    private void grid(GraphicsContext g) {
        g.setTextAlign(TextAlignment.RIGHT);
        List<Double> heights = up.marks((int) Math.max(2, up.pixels() / 34));
        List<String> labels = ChartNumbers.marks(heights);
        for (int i = 0; i < heights.size(); i++) {
            double y = Math.rint(y(heights.get(i))) + 0.5;
            g.setStroke(ink.grid());
            g.strokeLine(LEFT, y, LEFT + across.pixels(), y);
            g.setFill(ink.text());
            g.fillText(labels.get(i), LEFT - 6, y + 3.5);
        }
        g.setTextAlign(TextAlignment.CENTER);
        for (double value : across.marks((int) Math.max(2, across.pixels() / 64))) {
            double x = LEFT + across.at(value);
            if (x < LEFT + across.pixels() - 8) {
                g.fillText(ChartNumbers.place(value, settings.axis().get()), x, getHeight() - 5);
            }
        }
    }

    // of several runs only the first one's: more lines than these tell nothing any more
    private void marks(GraphicsContext g) {
        List<RunCurves.Event> events = model.lines().stream()
                .limit(1)
                .flatMap(line -> line.run().curves().events().stream())
                .filter(event -> event.kind() != Kind.STARTED && event.kind() != Kind.COMMAND)
                .toList();
        boolean few = events.size() <= FEW_MARKS;
        double last = Double.NEGATIVE_INFINITY;
        for (RunCurves.Event event : events) {
            double x = across.at(event.at(settings.axis().get()));
            // so many that they would become a bar: some of them say as much
            if (isAlarm(event) || x - last >= APART) {
                mark(g, event, few);
                last = x;
            }
        }
    }

    private static boolean isAlarm(RunCurves.Event event) {
        return switch (event.kind()) {
            case COACH, RESCUED, ROLLED_BACK -> true;
            default -> false;
        };
    }

    private void mark(GraphicsContext g, RunCurves.Event event, boolean few) {
        double x = Math.rint(LEFT + across.at(event.at(settings.axis().get()))) + 0.5;
        boolean alarm = isAlarm(event);
        if (alarm || few) {
            g.setStroke(alarm ? ALARM : ink.grid());
            g.setLineDashes(alarm ? 4 : 2, 3);
            g.strokeLine(x, TOP, x, TOP + up.pixels());
            g.setLineDashes();
        }
        if (alarm) {
            g.setFill(ALARM);
            g.fillPolygon(new double[] {x - 4, x + 4, x}, new double[] {TOP, TOP, TOP + 6}, 3);
        } else {
            g.setFill(ink.text());
            g.fillRect(x - 0.5, TOP + up.pixels() - 4, 1, 4);
        }
    }

    private void stroke(GraphicsContext g, double[][] line, Color color, double width) {
        if (line.length > 0 && line[0][0] == line[line.length - 1][0]) {
            g.setFill(color);
            double x = Math.clamp(across.at(line[0][0]), DOT / 2, across.pixels() - DOT / 2);
            g.fillOval(LEFT + x - DOT / 2, y(line[0][1]) - DOT / 2, DOT, DOT);
            return;
        }
        g.setStroke(color);
        g.setLineWidth(width);
        g.beginPath();
        boolean pen = false;
        for (double[] point : line) {
            double x = LEFT + across.at(point[0]);
            double y = y(point[1]);
            if (pen) {
                g.lineTo(x, y);
            } else {
                g.moveTo(x, y);
                pen = true;
            }
        }
        g.stroke();
        g.setLineWidth(1);
    }

    private double y(double value) {
        return TOP + up.pixels() - up.at(value);
    }

    private void drawHair() {
        GraphicsContext g = cross.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        double at = settings.hair().get();
        if (Double.isNaN(at) || at < across.from() || at > across.to()) {
            return;
        }
        double x = Math.rint(LEFT + across.at(at)) + 0.5;
        g.setStroke(ink.hair());
        g.strokeLine(x, TOP, x, TOP + up.pixels());
        for (ChartLine line : model.lines()) {
            ChartModel.valueAt(smooth(line), at).ifPresent(value -> {
                double y = y(value);
                if (y >= TOP && y <= TOP + up.pixels()) {
                    g.setFill(ChartInk.line(line.color()));
                    g.fillOval(x - 3.5, y - 3.5, 7, 7);
                }
            });
        }
    }
}
