package atelier.cli;

import atelier.library.index.LibraryEdit;
import atelier.library.index.StyleRow;
import atelier.studio.Studio;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code atelier library stars|tag|trash|restore}: what changes styles of the library. */
final class LibraryMarkCommand implements CliCommand {
    /** What is done. */
    enum Mark {
        STARS("Gives styles stars."),
        TAG("Gives styles tags, or takes tags away."),
        TRASH("Moves styles to the trash, where 'restore' brings them back from."),
        RESTORE("Brings styles back from the trash.");

        private final String help;

        Mark(String help) {
            this.help = help;
        }
    }

    private final CliSetting setting;
    private final CommonOptions common;
    private final Mark mark;

    LibraryMarkCommand(CliSetting setting, CommonOptions common, Mark mark) {
        this.setting = setting;
        this.common = common;
        this.mark = mark;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(mark.help)
                .footer("", "With --json, the changed styles as 'atelier library list' prints them.");
        LibraryNames.add(spec, "STYLE", "1..*", "Names or ids of styles.");
        if (mark == Mark.STARS) {
            LibraryFilter.value(spec, "--set", "N", "How many, 0 to 5.");
        }
        if (mark == Mark.TAG) {
            tags(spec, "--add", "Gives this tag; several are allowed.");
            tags(spec, "--remove", "Takes this tag away; several are allowed.");
        }
        common.add(spec);
        return spec;
    }

    private static void tags(CommandSpec spec, String name, String help) {
        spec.addOption(OptionSpec.builder(name)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel("TAG")
                .description(help)
                .build());
    }

    @Override
    public int run(ParseResult given) {
        try (Studio studio = common.open(given)) {
            Set<String> ids =
                    LibraryNames.rows(studio.library(), LibraryNames.words(given), mark == Mark.RESTORE).stream()
                            .map(StyleRow::id)
                            .collect(Collectors.toSet());
            studio.library().apply(edit(given, ids));
            LibraryPrinter printer = new LibraryPrinter(setting.out(), CommonOptions.json(given));
            ids.stream().sorted().forEach(id -> studio.library().row(id).ifPresent(printer::print));
            return ALL_DONE;
        }
    }

    private LibraryEdit edit(ParseResult given, Set<String> ids) {
        return switch (mark) {
            case STARS -> {
                if (!given.hasMatchedOption("--set")) {
                    throw new UsageException("Say how many stars, for example --set 4.");
                }
                int stars = LibraryFilter.number(given, "--set", 0, 0, StyleRow.MOST_STARS);
                Map<String, Integer> wanted = new HashMap<>();
                ids.forEach(id -> wanted.put(id, stars));
                yield new LibraryEdit.SetStars(wanted);
            }
            case TAG -> tagging(given, ids);
            case TRASH -> new LibraryEdit.Trash(ids);
            case RESTORE -> new LibraryEdit.Restore(ids);
        };
    }

    private static LibraryEdit tagging(ParseResult given, Set<String> ids) {
        List<String> more = given.matchedOptionValue("--add", List.of());
        List<String> less = given.matchedOptionValue("--remove", List.of());
        if (more.isEmpty() && less.isEmpty()) {
            throw new UsageException("Say which tags, with --add or --remove.");
        }
        List<LibraryEdit> edits = new ArrayList<>();
        edits.add(new LibraryEdit.AddTags(ids, new HashSet<>(more)));
        edits.add(new LibraryEdit.RemoveTags(ids, new HashSet<>(less)));
        return new LibraryEdit.All(edits);
    }
}
