package atelier.studio;

import atelier.art.Param;
import atelier.art.Recipe;
import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.art.StyleOrigin;
import atelier.library.RecipeJson;
import atelier.stylizer.PaintSettings;
import atelier.stylizer.Painter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes recipes, and makes blends and settings of them again. */
final class RecipeBook implements Recipes {
    private final RecipeJson json = new RecipeJson();
    private final Function<String, Optional<Style>> catalog;
    private final Function<String, String> credits;
    private final String software;

    /**
     * Knows the styles at hand.
     *
     * @param catalog finds a style by id
     * @param credits the line that a style's exports carry, by its id; empty for none
     */
    RecipeBook(Function<String, Optional<Style>> catalog, Function<String, String> credits, String software) {
        this.catalog = catalog;
        this.credits = credits;
        this.software = software;
    }

    /** The recipe of an export, with the engine that paints it. */
    Recipe recipe(ExportRequest request, String photoHash, PaintEngine engine) {
        List<Recipe.StylePart> styles = new ArrayList<>();
        Map<String, String> models = new LinkedHashMap<>();
        for (StyleBlend.Part part : request.blend().parts()) {
            Style style = part.style();
            styles.add(new Recipe.StylePart(style.id(), style.name(), part.weight(), style.origin(), style.codes()));
            if (style.origin() instanceof StyleOrigin.Painter painter) {
                models.put(painter.model(), painter.modelHash());
            }
        }
        Painter.ModelId model = engine.painter(Lane.EXPORT).model();
        models.put(model.name(), model.sha256());
        DeviceReport report = engine.report();
        return new Recipe(
                Recipe.SCHEMA,
                software,
                photoHash,
                styles,
                request.settings().toMap(),
                models,
                report.engine() + ", " + report.name(),
                styles.stream()
                        .map(part -> credits.apply(part.id()))
                        .filter(line -> !line.isBlank())
                        .distinct()
                        .collect(Collectors.joining("; ")));
    }

    @Override
    public String toJson(Recipe recipe) {
        return json.write(recipe);
    }

    @Override
    public Recipe fromJson(String text) {
        return json.read(text);
    }

    @Override
    public Restored restore(Recipe recipe) {
        List<StyleBlend.Part> parts = new ArrayList<>();
        for (Recipe.StylePart part : recipe.styles()) {
            Style written = new Style(part.id(), part.name(), part.origin(), part.codes());
            // the catalog's style only where it still paints the same: its name may have changed since
            Style style = catalog.apply(part.id())
                    .filter(known -> known.codes().equals(part.codes()))
                    .orElse(written);
            parts.add(new StyleBlend.Part(style, part.weight()));
        }
        return new Restored(new StyleBlend(parts), PaintSettings.of(known(recipe.settings())));
    }

    // a later version of the same schema may have written settings that this one lacks
    private static Map<String, Object> known(Map<String, Object> settings) {
        Set<String> keys = PaintSettings.PARAMS.stream().map(Param::key).collect(Collectors.toSet());
        Map<String, Object> known = new LinkedHashMap<>(settings);
        known.keySet().retainAll(keys);
        return known;
    }
}
