package atelier.cli;

import atelier.library.index.ColorLabel;
import atelier.library.index.StyleCollection;
import atelier.library.index.StyleQuery;
import atelier.library.index.StyleRow;
import atelier.library.index.StyleSort;
import atelier.studio.library.StyleLibrary;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options that choose styles of the library. */
final class LibraryFilter {
    private LibraryFilter() {}

    static void add(CommandSpec spec) {
        value(spec, "--min-stars", "N", "At least so many stars, 1 to 5.");
        spec.addOption(OptionSpec.builder("--tag")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel("TAG")
                .description("With this tag; several for styles that have them all.")
                .build());
        value(spec, "--label", "COLOR", "With this label: " + names(ColorLabel.values()) + ".");
        value(spec, "--collection", "NAME", "In this collection.");
        value(spec, "--generator", "NAME", "Made by this generator.");
        value(spec, "--color", "RRGGBB", "With this colour, or one near it, in its palette.");
        value(spec, "--sort", "ORDER", "One of " + names(StyleSort.values()) + "; default newest.");
        spec.addOption(OptionSpec.builder("--own")
                .type(boolean.class)
                .arity("0")
                .description("Without the styles that come with Atelier.")
                .build());
        spec.addOption(OptionSpec.builder("--trash")
                .type(boolean.class)
                .arity("0")
                .description("What lies in the trash.")
                .build());
    }

    static void value(CommandSpec spec, String name, String label, String help) {
        spec.addOption(OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .description(help)
                .build());
    }

    static StyleQuery query(ParseResult given, StyleLibrary library) {
        List<String> tags = given.matchedOptionValue("--tag", List.of());
        StyleQuery.Place place = given.matchedOptionValue("--trash", false)
                ? StyleQuery.Place.TRASH
                : given.matchedOptionValue("--own", false) ? StyleQuery.Place.OWN : StyleQuery.Place.EVERYTHING;
        StyleQuery query = StyleQuery.ALL
                .withPlace(place)
                .withTags(new HashSet<>(tags))
                .withGenerator(given.matchedOptionValue("--generator", ""));
        if (given.hasMatchedOption("--min-stars")) {
            query = query.withMinStars(number(given, "--min-stars", 0, 1, StyleRow.MOST_STARS));
        }
        if (given.hasMatchedOption("--label")) {
            query = query.withLabels(Set.of(label(given.matchedOptionValue("--label", ""))));
        }
        if (given.hasMatchedOption("--collection")) {
            query = query.withCollection(
                    OptionalLong.of(collection(library, given.matchedOptionValue("--collection", ""))));
        }
        if (given.hasMatchedOption("--color")) {
            query = query.withColor(OptionalInt.of(color(given.matchedOptionValue("--color", ""))));
        }
        return query.withSort(choice("--sort", StyleSort.values(), given.matchedOptionValue("--sort", "newest")));
    }

    static ColorLabel label(String text) {
        return choice("--label", ColorLabel.values(), text);
    }

    static int number(ParseResult given, String option, int initial, int least, int most) {
        String text = given.matchedOptionValue(option, String.valueOf(initial));
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new UsageException("%s is a whole number, not '%s'.".formatted(option, text), e);
        }
        throw new UsageException("%s goes from %d to %d, not '%s'.".formatted(option, least, most, text));
    }

    static <E extends Enum<E>> E choice(String option, E[] choices, String text) {
        return Arrays.stream(choices)
                .filter(choice -> name(choice).equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(
                        () -> new UsageException("%s is one of %s, not '%s'.".formatted(option, names(choices), text)));
    }

    static String name(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> String names(E[] choices) {
        return Arrays.stream(choices).map(LibraryFilter::name).collect(Collectors.joining(", "));
    }

    private static int color(String text) {
        String digits = text.strip().replaceFirst("^#", "");
        if (!digits.matches("[0-9a-fA-F]{6}")) {
            throw new UsageException("--color is six hexadecimal digits, as 3366cc, not '%s'.".formatted(text));
        }
        return Integer.parseInt(digits, 16);
    }

    private static long collection(StyleLibrary library, String name) {
        List<StyleCollection> all = library.collections();
        return all.stream()
                .filter(collection -> collection.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new UsageException("There is no collection called '%s'. There are: %s."
                        .formatted(
                                name,
                                all.isEmpty()
                                        ? "none"
                                        : all.stream()
                                                .map(StyleCollection::name)
                                                .collect(Collectors.joining(", ")))))
                .id();
    }
}
