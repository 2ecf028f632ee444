package atelier.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atelier library}: what stands before the library's own commands. */
final class LibraryCommand implements CliCommand {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage().description("Finds, marks, exports and imports the styles of your library.");
        return spec;
    }

    @Override
    public int run(ParseResult given) {
        throw new UsageException("Say what to do with the library: list, search, show, stars, tag, trash, restore,"
                + " export or import.");
    }
}
