package atelier.ui.canvas;

import atelier.studio.Previews.Request;
import atelier.ui.kit.Pixels;
import java.util.Optional;

/**
 * A painted picture on the canvas.
 *
 * @param request what it was painted for
 * @param pixels the picture at preview size
 * @param full the whole photo painted, when the canvas needed that much
 */
public record Painting(Request request, Pixels pixels, Optional<FullPicture> full) {}
