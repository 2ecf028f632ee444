package atelier.ui;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.util.Pair;

/** Files dragged over a window by hand: the headless platform has no drag and drop of its own. */
final class FakeDrag {
    private final Scene scene;
    private final Dragboard dragboard;

    FakeDrag(Scene scene, List<Path> files) {
        this.scene = scene;
        this.dragboard = DragboardHelper.createDragboard(
                new Board(files.stream().map(Path::toFile).toList()));
    }

    void over(double x, double y) {
        fire(DragEvent.DRAG_OVER, x, y);
    }

    void drop(double x, double y) {
        fire(DragEvent.DRAG_DROPPED, x, y);
    }

    private void fire(EventType<DragEvent> type, double x, double y) {
        Event.fireEvent(
                scene, new DragEvent(null, scene, type, dragboard, x, y, x, y, TransferMode.COPY, null, null, null));
    }

    /** A clipboard that holds files. */
    private record Board(List<File> files) implements TKClipboard {
        @Override
        public Set<DataFormat> getContentTypes() {
            return Set.of(DataFormat.FILES);
        }

        @Override
        @SafeVarargs
        public final boolean putContent(Pair<DataFormat, Object>... content) {
            return false;
        }

        @Override
        public Object getContent(DataFormat format) {
            return hasContent(format) ? files : null;
        }

        @Override
        public boolean hasContent(DataFormat format) {
            return format.equals(DataFormat.FILES);
        }

        @Override
        public Set<TransferMode> getTransferModes() {
            return Set.of(TransferMode.COPY);
        }

        @Override
        public void setDragView(Image image) {}

        @Override
        public void setDragViewOffsetX(double x) {}

        @Override
        public void setDragViewOffsetY(double y) {}

        @Override
        public Image getDragView() {
            return null;
        }

        @Override
        public double getDragViewOffsetX() {
            return 0;
        }

        @Override
        public double getDragViewOffsetY() {
            return 0;
        }
    }
}
