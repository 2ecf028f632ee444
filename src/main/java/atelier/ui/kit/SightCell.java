package atelier.ui.kit;

import java.util.SortedSet;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;

/** A cell that shows nodes alone and keeps account of which rows of its list are in sight. */
public abstract class SightCell<T> extends ListCell<T> {
    private final SortedSet<Integer> inSight;
    private final Runnable came;
    private int place = -1;

    /**
     * @param inSight the rows that cells of the list show now
     * @param came told after a row came into sight
     */
    protected SightCell(SortedSet<Integer> inSight, Runnable came) {
        this.inSight = inSight;
        this.came = came;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setFocusTraversable(false);
        setAlignment(Pos.TOP_LEFT);
    }

    @Override
    public void updateIndex(int index) {
        super.updateIndex(index);
        inSight.remove(place);
        place = index;
        if (index >= 0 && !isEmpty()) {
            inSight.add(index);
            came.run();
        }
    }

    /** Whether the whole of a row is in sight: the outer ones may be cut, but where the list of {@code rows} ends. */
    public static boolean isWhole(SortedSet<Integer> inSight, int row, int rows) {
        return inSight.contains(row)
                && (inSight.first() == 0 || row > inSight.first())
                && (row < inSight.last() || inSight.last() == rows - 1);
    }
}
