package atelier.ui.library;

import atelier.library.index.MapPoint;
import java.util.List;
import java.util.Optional;

/** Which part of the map is in sight: places on the map, from 0 to 1, to pixels of a pane and back. Immutable. */
record MapFrame(double centreX, double centreY, double zoom, double width, double height) {
    static final double NEAREST = 60;

    private static final double MARGIN = 0.9;

    static MapFrame whole(double width, double height) {
        return new MapFrame(0.5, 0.5, 1, width, height);
    }

    private double scale() {
        return zoom * MARGIN * Math.min(width, height);
    }

    double x(double mapX) {
        return width / 2 + (mapX - centreX) * scale();
    }

    double y(double mapY) {
        return height / 2 + (mapY - centreY) * scale();
    }

    double mapX(double x) {
        return centreX + (x - width / 2) / scale();
    }

    double mapY(double y) {
        return centreY + (y - height / 2) / scale();
    }

    MapFrame sized(double newWidth, double newHeight) {
        return new MapFrame(centreX, centreY, zoom, newWidth, newHeight);
    }

    MapFrame panned(double dx, double dy) {
        return new MapFrame(held(centreX - dx / scale()), held(centreY - dy / scale()), zoom, width, height);
    }

    /** Zooms so that what is at this pixel stays there. */
    MapFrame zoomed(double factor, double x, double y) {
        double next = Math.clamp(zoom * factor, 1, NEAREST);
        MapFrame closer = new MapFrame(centreX, centreY, next, width, height);
        return new MapFrame(
                held(centreX + mapX(x) - closer.mapX(x)),
                held(centreY + mapY(y) - closer.mapY(y)),
                next,
                width,
                height);
    }

    boolean sees(MapPoint point, double border) {
        double x = x(point.x());
        double y = y(point.y());
        return x > -border && y > -border && x < width + border && y < height + border;
    }

    /** The point nearest to a pixel, at most so far away. */
    Optional<MapPoint> nearest(List<MapPoint> points, double x, double y, double reach) {
        MapPoint best = null;
        double least = reach * reach;
        for (MapPoint point : points) {
            double dx = x(point.x()) - x;
            double dy = y(point.y()) - y;
            double distance = dx * dx + dy * dy;
            if (distance < least) {
                least = distance;
                best = point;
            }
        }
        return Optional.ofNullable(best);
    }

    private static double held(double centre) {
        return Math.clamp(centre, 0, 1);
    }
}
