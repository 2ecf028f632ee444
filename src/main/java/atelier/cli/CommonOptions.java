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
        spec.addOption(OptionSpec.builder("--model")
                .type(Path.class)
                .paramLabel("DIR")
                .description("A folder with model.json and weights.safetensors, in place of the model that ships."
                        + " Kept styles were encoded with the model that ships.")
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
        Path model = given.matchedOptionValue("--model", null);
        StudioOptions options =
                new StudioOptions(home(Optional.ofNullable(asked)), ShippedFolder.MODELS.find(), device);
        return setting.door().open(options, Optional.ofNullable(model));
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
