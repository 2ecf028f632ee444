package atelier.cli;

import atelier.studio.DeviceReport;
import atelier.studio.Studio;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atelier devices}: says what Atelier computes with, and why. */
final class DevicesCommand implements CliCommand {
    private final CliSetting setting;
    private final CommonOptions common;

    DevicesCommand(CliSetting setting, CommonOptions common) {
        this.setting = setting;
        this.common = common;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description("Says what Atelier computes with, and why.")
                .footer("", "With --json: {\"device\":…,\"reason\":…,\"engine\":…,\"threads\":N}.");
        common.add(spec);
        return spec;
    }

    @Override
    public int run(ParseResult given) {
        try (Studio studio = common.open(given)) {
            DeviceReport report = Waiting.forDevice(studio);
            if (CommonOptions.json(given)) {
                Map<String, Object> object = new LinkedHashMap<>();
                object.put("device", report.name());
                object.put("reason", report.reason());
                object.put("engine", report.engine());
                object.put("threads", report.threads());
                new JsonLines(setting.out()).print(object);
            } else {
                setting.out().printf("%s: %s%n", report.name(), report.reason());
                setting.out().printf("%s, %d threads%n", report.engine(), report.threads());
            }
            return ALL_DONE;
        }
    }
}
