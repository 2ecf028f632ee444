package atelier.ui;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.util.Pair;

/** Files or other content dragged over a window by hand: the headless platform has no drag and drop of its own. */
final class FakeDrag {
    private final Scene scene;
    private final Dragboard dragboard;

    FakeDrag(Scene scene, List<Path> files) {
        this.scene = scene;
        this.dragboard = DragboardHelper.createDragboard(new Board(
                Map.of(DataFormat.FILES, files.stream().map(Path::toFile).toList())));
    }

    FakeDrag(Scene scene, ClipboardContent content) {
        this.scene = scene;
        this.dragboard = DragboardHelper.createDragboard(new Board(Map.copyOf(content)));
    }

    /** Drags over a node and lets go there. */
    void dropOn(Node node) {
        fire(node, DragEvent.DRAG_OVER, 2, 2);
        fire(node, DragEvent.DRAG_DROPPED, 2, 2);
    }

    void over(double x, double y) {
        fire(DragEvent.DRAG_OVER, x, y);
    }

    void drop(double x, double y) {
        fire(DragEvent.DRAG_DROPPED, x, y);
    }

    private void fire(EventType<DragEvent> type, double x, double y) {
        fire(scene, type, x, y);
    }

    private void fire(EventTarget target, EventType<DragEvent> type, double x, double y) {
        Event.fireEvent(
                target, new DragEvent(null, target, type, dragboard, x, y, x, y, TransferMode.COPY, null, null, null));
    }

    /** A clipboard that holds this. */
    private record Board(Map<DataFormat, Object> content) implements TKClipboard {
        @Override
        public Set<DataFormat> getContentTypes() {
            return content.keySet();
        }

        @Override
        @SafeVarargs
        public final boolean putContent(Pair<DataFormat, Object>... content) {
            return false;
        }

        @Override
        public Object getContent(DataFormat format) {
            return content.get(format);
        }

        @Override
        public boolean hasContent(DataFormat format) {
            return content.containsKey(format);
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
