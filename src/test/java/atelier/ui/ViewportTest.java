package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.ui.canvas.Viewport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ViewportTest {
    private static final Offset<Double> EXACT = Offset.offset(1e-9);

    private final Viewport fitted = Viewport.NONE.view(1000, 800).photo(4000, 2000);

    @Test
    void fitShowsTheWholePhotoWithAMargin() {
        assertThat(fitted.left()).isCloseTo(20, EXACT);
        assertThat(fitted.width()).isCloseTo(960, EXACT);
        assertThat(fitted.top() + fitted.height() / 2).isCloseTo(400, EXACT);
    }

    @Test
    void fitNeverEnlarges() {
        assertThat(Viewport.NONE.view(1000, 800).photo(100, 50).zoom()).isEqualTo(1);
    }

    @Test
    void zoomKeepsThePointUnderThePointer() {
        double x = fitted.photoX(300);
        double y = fitted.photoY(420);
        Viewport zoomed = fitted.zoomed(6, 300, 420);
        assertThat(zoomed.photoX(300)).isCloseTo(x, EXACT);
        assertThat(zoomed.photoY(420)).isCloseTo(y, EXACT);
        assertThat(zoomed.fit()).isFalse();
    }

    @Test
    void fitFollowsTheViewAndAZoomDoesNot() {
        assertThat(fitted.view(500, 400).zoom()).isLessThan(fitted.zoom());
        Viewport actual = fitted.actual(500, 400);
        assertThat(actual.zoom()).isCloseTo(1, EXACT);
        assertThat(actual.view(500, 400).zoom()).isCloseTo(1, EXACT);
    }

    @Test
    void panStopsAtThePhotosEdge() {
        Viewport far = fitted.actual(500, 400).panned(1e6, 1e6);
        assertThat(far.left()).isLessThanOrEqualTo(40 + 1e-9);
        assertThat(far.top()).isLessThanOrEqualTo(40 + 1e-9);
    }

    @Test
    void zoomStaysInItsRange() {
        assertThat(fitted.zoomed(1e9, 0, 0).zoom()).isEqualTo(16);
        assertThat(fitted.zoomed(1e-9, 0, 0).zoom()).isCloseTo(fitted.zoom() / 2, EXACT);
    }
}
