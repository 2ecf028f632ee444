package atelier.art;

import java.util.List;
import java.util.stream.Collectors;

/** One to four styles with weights: what a photo is painted with. */
public record StyleBlend(List<Part> parts) {
    public static final int MAX_PARTS = 4;

    /** A style and its weight, above zero; only the ratios between weights matter. */
    public record Part(Style style, double weight) {
        public Part {
            if (!(weight > 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("a weight is above zero");
            }
        }
    }

    public StyleBlend {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.size() > MAX_PARTS) {
            throw new IllegalArgumentException("a blend has one to " + MAX_PARTS + " styles");
        }
    }

    public static StyleBlend of(Style style) {
        return new StyleBlend(List.of(new Part(style, 1)));
    }

    /** The code that paints this blend at a style scale from 0.5 to 2. */
    public StyleCode codeAt(double scale) {
        return StyleCode.blend(
                parts.stream().map(p -> p.style().codes().at(scale)).toList(),
                parts.stream().map(Part::weight).toList());
    }

    /** The names joined, for file names and titles. */
    public String name() {
        return parts.stream().map(p -> p.style().name()).collect(Collectors.joining(" + "));
    }
}
