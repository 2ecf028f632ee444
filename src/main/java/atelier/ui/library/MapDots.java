package atelier.ui.library;

import atelier.library.index.MapPoint;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** The dots of the map, in the styles' colours. They are set pixel by pixel: fifty thousand take a few milliseconds. */
final class MapDots {
    private final ImageView view = new ImageView();
    private int[] pixels = new int[1];
    private PixelBuffer<IntBuffer> buffer =
            new PixelBuffer<>(1, 1, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());

    MapDots() {
        view.setMouseTransparent(true);
    }

    Node node() {
        return view;
    }

    /** Makes room for this many pixels; says whether that changed anything. */
    boolean size(int width, int height) {
        if (width == buffer.getWidth() && height == buffer.getHeight()) {
            return false;
        }
        pixels = new int[width * height];
        buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        view.setImage(new WritableImage(buffer));
        return true;
    }

    void paint(List<MapPoint> points, MapFrame frame) {
        buffer.updateBuffer(b -> {
            Arrays.fill(pixels, 0);
            int radius = radius(points.size(), frame);
            points.forEach(point -> dot(point, frame, radius));
            return null;
        });
    }

    private int radius(int count, MapFrame frame) {
        double room = (double) buffer.getWidth() * buffer.getHeight() / Math.max(1, count);
        return Math.clamp((long) Math.rint(0.11 * Math.sqrt(room) * Math.sqrt(frame.zoom())), 1, 7);
    }

    private void dot(MapPoint point, MapFrame frame, int radius) {
        int width = buffer.getWidth();
        int x = (int) Math.round(frame.x(point.x()));
        int y = (int) Math.round(frame.y(point.y()));
        for (int dy = -radius; dy <= radius; dy++) {
            int row = y + dy;
            int half = (int) Math.sqrt(radius * radius - dy * dy + 0.5);
            int start = Math.max(0, x - half);
            int end = Math.min(width - 1, x + half);
            if (row >= 0 && row < buffer.getHeight() && start <= end) {
                Arrays.fill(pixels, row * width + start, row * width + end + 1, 0xff000000 | point.rgb());
            }
        }
    }
}
