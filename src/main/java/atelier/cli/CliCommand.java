package atelier.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One command: how it is spelled, and what it does. */
interface CliCommand {
    int ALL_DONE = 0;
    int SOME_FAILED = 1;
    int USAGE = 2;

    CommandSpec spec();

    /** Returns the exit code. */
    int run(ParseResult given);
}
