package atelier.ui.canvas;

/**
 * Where a picture lies in a view. Immutable; lengths in screen pixels, one of which is {@code 1 / zoom} photo pixels.
 *
 * @param photoWidth the whole photo's width in pixels
 * @param photoHeight the whole photo's height in pixels
 * @param viewWidth width of the view
 * @param viewHeight height of the view
 * @param zoom screen pixels for one photo pixel; 1 is 100 %
 * @param centerX the photo's x at the middle of the view
 * @param centerY the photo's y at the middle of the view
 * @param fit whether the zoom follows the view's size
 */
public record Viewport(
        double photoWidth,
        double photoHeight,
        double viewWidth,
        double viewHeight,
        double zoom,
        double centerX,
        double centerY,
        boolean fit) {
    private static final double MOST = 16;
    private static final double LEAST_OF_FIT = 0.5;
    private static final double MARGIN = 20;

    public static final Viewport NONE = new Viewport(1, 1, 1, 1, 1, 0.5, 0.5, true);

    /** A whole photo, fitted. */
    public Viewport photo(double width, double height) {
        return new Viewport(width, height, viewWidth, viewHeight, 1, width / 2, height / 2, true).fitted();
    }

    public Viewport view(double width, double height) {
        Viewport next = new Viewport(
                photoWidth, photoHeight, Math.max(1, width), Math.max(1, height), zoom, centerX, centerY, fit);
        return fit ? next.fitted() : next.held();
    }

    /** The whole photo in sight with a small margin, never enlarged. */
    public Viewport fitted() {
        return new Viewport(
                photoWidth, photoHeight, viewWidth, viewHeight, fitZoom(), photoWidth / 2, photoHeight / 2, true);
    }

    /** Zooms so that the photo's point under the screen point stays where it is. */
    public Viewport zoomed(double factor, double x, double y) {
        double next = Math.clamp(zoom * factor, Math.min(fitZoom() * LEAST_OF_FIT, 1), MOST);
        double photoX = photoX(x);
        double photoY = photoY(y);
        double nextX = photoX - (x - viewWidth / 2) / next;
        double nextY = photoY - (y - viewHeight / 2) / next;
        return new Viewport(photoWidth, photoHeight, viewWidth, viewHeight, next, nextX, nextY, false).held();
    }

    /** One photo pixel for each screen pixel, around a screen point. */
    public Viewport actual(double x, double y) {
        return zoomed(1 / zoom, x, y);
    }

    public Viewport panned(double dx, double dy) {
        return new Viewport(
                        photoWidth,
                        photoHeight,
                        viewWidth,
                        viewHeight,
                        zoom,
                        centerX - dx / zoom,
                        centerY - dy / zoom,
                        false)
                .held();
    }

    /** Where the photo's left edge is on the screen. */
    public double left() {
        return viewWidth / 2 - centerX * zoom;
    }

    public double top() {
        return viewHeight / 2 - centerY * zoom;
    }

    public double width() {
        return photoWidth * zoom;
    }

    public double height() {
        return photoHeight * zoom;
    }

    public double photoX(double screenX) {
        return centerX + (screenX - viewWidth / 2) / zoom;
    }

    public double photoY(double screenY) {
        return centerY + (screenY - viewHeight / 2) / zoom;
    }

    /** The visible part's left edge on the screen: what a split divider moves over. */
    public double visibleLeft() {
        return Math.max(0, left());
    }

    public double visibleRight() {
        return Math.min(viewWidth, left() + width());
    }

    private double fitZoom() {
        double wide = Math.max(1, viewWidth - 2 * MARGIN) / photoWidth;
        double high = Math.max(1, viewHeight - 2 * MARGIN) / photoHeight;
        return Math.min(1, Math.min(wide, high));
    }

    /** Keeps the photo's edge from leaving the view while the photo is larger, and centres it while it is smaller. */
    private Viewport held() {
        return new Viewport(
                photoWidth,
                photoHeight,
                viewWidth,
                viewHeight,
                zoom,
                held(centerX, photoWidth, viewWidth),
                held(centerY, photoHeight, viewHeight),
                fit);
    }

    private double held(double center, double photo, double view) {
        double half = view / zoom / 2;
        double slack = 2 * MARGIN / zoom;
        return photo <= 2 * half ? photo / 2 : Math.clamp(center, half - slack, photo - half + slack);
    }
}
