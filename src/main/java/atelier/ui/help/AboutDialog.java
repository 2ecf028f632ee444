package atelier.ui.help;

import atelier.studio.DeviceReport;
import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import atelier.ui.shell.Overlay;
import atelier.ui.shell.StatusModel;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What the program is, what it runs on, and under which licences. */
public final class AboutDialog {
    private static final double WIDTH = 440;

    private final StatusModel status;
    private final Overlay overlay;
    private final Texts texts;

    public AboutDialog(StatusModel status, Overlay overlay, Texts texts) {
        this.status = status;
        this.overlay = overlay;
        this.texts = texts;
    }

    public void open() {
        String version = getClass().getPackage().getImplementationVersion();
        String engine = status.device().get().map(DeviceReport::engine).orElse(texts.of("status.starting"));
        VBox body = new VBox(
                Controls.label(
                        version == null ? texts.of("app.name") : texts.of("about.version", version), "about-name"),
                wrapped(texts.of("about.what")),
                wrapped(texts.of(
                        "about.versions",
                        Runtime.version().toString(),
                        System.getProperty("javafx.version", ""),
                        engine)),
                wrapped(texts.of("about.licences")));
        body.getStyleClass().addAll("dialog-body", "about");
        overlay.open(texts.of("command.about"), body, WIDTH);
    }

    private static Label wrapped(String text) {
        Label label = Controls.label(text, "about-text");
        label.setWrapText(true);
        return label;
    }
}
