package atelier.ui.library;

import atelier.art.CodeScales;
import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.art.StyleOrigin;
import java.util.List;
import java.util.Objects;

/** A blend made a style of its own, to be kept. The same blend gives the same style. */
final class BlendedStyle {
    private BlendedStyle() {}

    static Style of(StyleBlend blend, String name) {
        List<Style> parents = blend.parts().stream().map(StyleBlend.Part::style).toList();
        List<Double> weights =
                blend.parts().stream().map(StyleBlend.Part::weight).toList();
        List<String> ids = parents.stream().map(Style::id).toList();
        CodeScales codes = CodeScales.blend(parents.stream().map(Style::codes).toList(), weights);
        String id = String.format("blend-%08x%08x", Objects.hash(ids, weights), codes.hashCode());
        return new Style(id, name, new StyleOrigin.Blended(ids, weights), codes);
    }
}
