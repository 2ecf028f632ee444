package atelier.ui.session;

import atelier.art.Recipe;
import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.studio.Recipes;
import atelier.studio.Session;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Writes the blend's styles into the session, codes included, so that it comes back even when none of them is kept. */
public final class BlendKeeper {
    private record Kept(Style style, String text) {}

    private final Recipes recipes;
    // a session is written with every step of a slider, the codes' text only when the styles change
    private Map<String, Kept> kept = Map.of();

    public BlendKeeper(Recipes recipes) {
        this.recipes = recipes;
    }

    /** Each style of the blend as the recipe of painting with it, in base64, by id. */
    public Map<String, String> inline(StyleBlend blend) {
        Map<String, Kept> next = new HashMap<>();
        for (StyleBlend.Part part : blend.parts()) {
            Style style = part.style();
            Kept known = kept.get(style.id());
            next.put(style.id(), known != null && known.style().equals(style) ? known : new Kept(style, encoded(style)));
        }
        kept = next;
        Map<String, String> texts = new HashMap<>();
        next.forEach((id, entry) -> texts.put(id, entry.text()));
        return texts;
    }

    /** The session's blend: styles at hand by id, others from what the session carries; the rest is left out. */
    public Optional<StyleBlend> restore(Session session, Function<String, Optional<Style>> atHand) {
        List<StyleBlend.Part> parts = new ArrayList<>();
        session.blend().forEach((id, weight) -> atHand.apply(id)
                .or(() -> Optional.ofNullable(session.inlineStyles().get(id)).flatMap(this::decoded))
                .filter(style -> weight > 0 && parts.size() < StyleBlend.MAX_PARTS)
                .ifPresent(style -> parts.add(new StyleBlend.Part(style, weight))));
        return parts.isEmpty() ? Optional.empty() : Optional.of(new StyleBlend(parts));
    }

    private String encoded(Style style) {
        Recipe.StylePart part = new Recipe.StylePart(style.id(), style.name(), 1, style.origin(), style.codes());
        Recipe recipe = new Recipe(Recipe.SCHEMA, "", "", List.of(part), Map.of(), Map.of(), "");
        return Base64.getEncoder().encodeToString(recipes.toJson(recipe).getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Style> decoded(String text) {
        try {
            String json = new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
            return recipes.fromJson(json).styles().stream()
                    .findFirst()
                    .map(part -> new Style(part.id(), part.name(), part.origin(), part.codes()));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // written by another version
        }
    }
}
