package atelier.cli;

import atelier.art.Monitor;
import atelier.studio.Studio;
import atelier.studio.library.Imported;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atelier library import}: {@code .style} files and folders of them. */
final class LibraryImportCommand implements CliCommand {
    private final CliSetting setting;
    private final CommonOptions common;

    LibraryImportCommand(CliSetting setting, CommonOptions common) {
        this.setting = setting;
        this.common = common;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description("Takes .style files into the library; a bad one never stops the rest.")
                .footer("", "With --json, the styles as 'atelier library list' prints them.");
        LibraryNames.add(spec, "PATH", "1..*", "Files, or folders with files.");
        common.add(spec);
        return spec;
    }

    @Override
    public int run(ParseResult given) {
        List<Path> files = LibraryNames.words(given).stream().map(Path::of).toList();
        try (Studio studio = common.open(given)) {
            Imported imported = studio.library().importFiles(files, Monitor.NONE);
            LibraryPrinter printer = new LibraryPrinter(setting.out(), CommonOptions.json(given));
            imported.ids().forEach(id -> studio.library().row(id).ifPresent(printer::print));
            imported.problems().forEach(setting.err()::println);
            if (imported.ids().isEmpty() && imported.problems().isEmpty()) {
                setting.err().println("There is no .style file in what was given.");
                return SOME_FAILED;
            }
            return imported.problems().isEmpty() ? ALL_DONE : SOME_FAILED;
        }
    }
}
