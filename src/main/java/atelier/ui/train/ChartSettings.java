package atelier.ui.train;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How all the charts are drawn, and where the crosshair stands in all of them. */
public final class ChartSettings {
    public static final double MOST_SMOOTH = 0.999;

    private static final double USUAL = 0.6;

    private final DoubleProperty smoothing = new SimpleDoubleProperty(USUAL);
    private final BooleanProperty logarithmic = new SimpleBooleanProperty();
    private final ObjectProperty<ChartAxis> axis = new SimpleObjectProperty<>(ChartAxis.STEP);
    private final DoubleProperty hair = new SimpleDoubleProperty(Double.NaN);

    /** From 0 to {@link #MOST_SMOOTH}. */
    public DoubleProperty smoothing() {
        return smoothing;
    }

    public BooleanProperty logarithmic() {
        return logarithmic;
    }

    public ObjectProperty<ChartAxis> axis() {
        return axis;
    }

    /** Where the crosshair stands, in units of the axis; not-a-number while there is none. */
    public DoubleProperty hair() {
        return hair;
    }
}
