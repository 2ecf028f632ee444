package atelier.cli;

import atelier.art.Monitor;
import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.studio.StyleCatalog;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes a blend of the styles as they were given: names, pictures, {@code .style} files. */
final class StyleChoice {
    private final StyleCatalog catalog;

    StyleChoice(StyleCatalog catalog) {
        this.catalog = catalog;
    }

    StyleBlend blend(List<String> given) {
        if (given.size() > StyleBlend.MAX_PARTS) {
            throw new UsageException(
                    "A picture is painted with at most %d styles at once.".formatted(StyleBlend.MAX_PARTS));
        }
        List<StyleBlend.Part> parts = new ArrayList<>();
        for (String text : given) {
            StyleArgument argument = StyleArgument.parse(text, this::known);
            parts.add(new StyleBlend.Part(style(argument.name()), argument.weight()));
        }
        return new StyleBlend(parts);
    }

    private boolean known(String text) {
        return catalog.find(text).isPresent() || file(text).isPresent();
    }

    /** One style as it was given. */
    Style style(String name) {
        Optional<Style> kept = catalog.find(name);
        if (kept.isPresent()) {
            return kept.get();
        }
        Path file = file(name).orElseThrow(() -> unknown(name));
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".style")
                ? catalog.open(file)
                : catalog.fromImage(file, Monitor.NONE);
    }

    private UsageException unknown(String name) {
        List<String> names = catalog.all().stream().map(Style::name).toList();
        String nearest = names.isEmpty()
                ? ""
                : " The nearest names are %s.".formatted(String.join(", ", NearestNames.of(name, names, 3)));
        return new UsageException(
                "There is no style and no picture called '%s'.%s 'atelier styles' lists all.".formatted(name, nearest));
    }

    private static Optional<Path> file(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
