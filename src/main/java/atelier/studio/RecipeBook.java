package atelier.studio;

import atelier.art.Param;
import atelier.art.Recipe;
import atelier.art.Style;
import atelier.art.StyleBlend;
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
    private final String software;

    /** {@code catalog} finds a style by id. */
    RecipeBook(Function<String, Optional<Style>> catalog, String software) {
        this.catalog = catalog;
        this.software = software;
    }

    /** The recipe of an export, with the engine that paints it. */
    Recipe recipe(ExportRequest request, String photoHash, PaintEngine engine) {
        List<Recipe.StylePart> styles = new ArrayList<>();
        for (StyleBlend.Part part : request.blend().parts()) {
            Style style = part.style();
            styles.add(new Recipe.StylePart(style.id(), style.name(), part.weight(), style.origin(), style.codes()));
        }
        Painter.ModelId model = engine.painter(Lane.EXPORT).model();
        DeviceReport report = engine.report();
        return new Recipe(
                Recipe.SCHEMA,
                software,
                photoHash,
                styles,
                request.settings().toMap(),
                Map.of(model.name(), model.sha256()),
                report.engine() + ", " + report.name());
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
