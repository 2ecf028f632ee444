package atelier.cli;

import atelier.studio.HomeFolder;
import atelier.studio.ShippedFolder;
import atelier.studio.Studio;
import atelier.studio.StudioOptions;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options of every command that opens a studio. */
final class CommonOptions {
    private final CliSetting setting;

    CommonOptions(CliSetting setting) {
        this.setting = setting;
    }

    void add(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("--device")
                .type(String.class)
                .paramLabel("NAME")
                .description("auto, cpu, gpu or gpu:N; default auto.")
                .build());
        spec.addOption(OptionSpec.builder("--instant", "--model")
                .type(String.class)
                .paramLabel("MODEL|RUN")
                .description("The instant stylizer that paints and encodes: a folder with model.json and"
                        + " weights.safetensors, or a training (folder, name or number); default the one chosen in"
                        + " Preferences. Kept styles stay encoded with that one.")
                .build());
        spec.addOption(OptionSpec.builder("--home")
                .type(Path.class)
                .paramLabel("DIR")
                .description("The folder of your styles and of the logs; default ATELIER_HOME, or your data folder.")
                .build());
        spec.addOption(OptionSpec.builder("--json")
                .type(boolean.class)
                .arity("0")
                .description("Prints JSON on standard output, one object a line.")
                .build());
        spec.addOption(OptionSpec.builder("--verbose")
                .type(boolean.class)
                .arity("0")
                .description("Prints the stack trace of an unexpected failure.")
                .build());
    }

    Studio open(ParseResult given) {
        String device = given.matchedOptionValue("--device", "auto");
        if (!device.matches("auto|cpu|gpu(:\\d{1,2})?")) {
            throw new UsageException("--device is auto, cpu, gpu or gpu:N, not '%s'.".formatted(device));
        }
        Path asked = given.matchedOptionValue("--home", null);
        String model = given.matchedOptionValue("--instant", null);
        Path home = home(Optional.ofNullable(asked));
        StudioOptions options = new StudioOptions(home, ShippedFolder.MODELS.find(), device);
        return setting.door()
                .open(options, Optional.ofNullable(model).map(name -> new InstantArgument(home).folder(name)));
    }

    static boolean json(ParseResult given) {
        return given.matchedOptionValue("--json", false);
    }

    private Path home(Optional<Path> asked) {
        return HomeFolder.find(
                asked,
                setting.environment(),
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", "")));
    }
}
