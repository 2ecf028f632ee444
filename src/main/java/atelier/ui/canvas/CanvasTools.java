package atelier.ui.canvas;

import atelier.ui.kit.Controls;
import atelier.ui.kit.CrowdedLine;
import atelier.ui.kit.Texts;
import atelier.ui.shell.Command;
import atelier.ui.shell.Commands;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** The strip under the canvas: compare modes, the original for as long as it is held, and zoom. */
public final class CanvasTools extends HBox {
    private final CanvasModel model;
    private final Texts texts;
    private final Map<Compare, ToggleButton> modes = new EnumMap<>(Compare.class);
    private final Label zoom = Controls.label("", "zoom-readout");

    // they have keys, and stand in the menus; the least needed first
    private final List<Node> spare;

    public CanvasTools(CanvasModel model, Commands commands, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("canvas-tools");
        setAlignment(Pos.CENTER_LEFT);
        HBox segment = segment(
                mode(Compare.PAINTING, CompareIcon.SINGLE, texts.of("compare.painting"), "left-pill"),
                mode(Compare.SPLIT, CompareIcon.SPLIT, commands.hint(Command.COMPARE_SPLIT), "center-pill"),
                mode(Compare.SIDE_BY_SIDE, CompareIcon.SIDE, commands.hint(Command.COMPARE_SIDE), "right-pill"));
        Button fit = Controls.button(texts.of("zoom.fit"), "flat", "tool-text");
        fit.setMinWidth(USE_PREF_SIZE);
        Controls.explain(fit, commands.hint(Command.FIT));
        fit.setOnAction(e -> commands.run(Command.FIT));
        Button actual = Controls.button(texts.of("zoom.actual"), "flat", "tool-text");
        actual.setMinWidth(USE_PREF_SIZE);
        Controls.explain(actual, commands.hint(Command.ACTUAL));
        actual.setOnAction(e -> commands.run(Command.ACTUAL));
        Button hold = holdButton();
        spare = List.of(actual, hold, fit);
        getChildren()
                .addAll(
                        segment,
                        hold,
                        Controls.spacer(),
                        tool(FluentUiRegularMZ.ZOOM_OUT_20, Command.ZOOM_OUT, commands),
                        zoom,
                        tool(FluentUiRegularMZ.ZOOM_IN_20, Command.ZOOM_IN, commands),
                        fit,
                        actual);
        model.compare().addListener(o -> showMode());
        model.viewport().addListener(o -> showZoom());
        model.original().addListener(o -> showZoom());
        showMode();
        showZoom();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        CrowdedLine line = new CrowdedLine(this);
        line.show(spare, line.fitting(getChildren(), spare));
        super.layoutChildren();
    }

    private static HBox segment(Node... buttons) {
        HBox box = new HBox(buttons);
        box.getStyleClass().add("segment");
        return box;
    }

    private ToggleButton mode(Compare mode, CompareIcon icon, String name, String pill) {
        ToggleButton button = Controls.iconToggle(icon.node(), name);
        button.getStyleClass().add(pill);
        button.setToggleGroup(
                modes.isEmpty()
                        ? new ToggleGroup()
                        : modes.get(Compare.PAINTING).getToggleGroup());
        button.setOnAction(e -> {
            model.compare(mode);
            button.setSelected(true);
        });
        modes.put(mode, button);
        return button;
    }

    private Button holdButton() {
        Button hold = Controls.button(texts.of("canvas.hold"), "flat", "tool-text");
        hold.setId("hold-original");
        hold.setGraphic(Controls.icon(FluentUiRegularAL.EYE_SHOW_16));
        Controls.explain(hold, texts.of("canvas.hold.hint"));
        hold.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> model.holding().set(true));
        hold.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> model.holding().set(false));
        hold.addEventHandler(KeyEvent.KEY_PRESSED, e -> hold(e, true));
        hold.addEventHandler(KeyEvent.KEY_RELEASED, e -> hold(e, false));
        return hold;
    }

    private void hold(KeyEvent event, boolean down) {
        if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
            model.holding().set(down);
        }
    }

    private static Button tool(Ikon ikon, Command command, Commands commands) {
        Button button = Controls.iconButton(ikon, commands.hint(command));
        button.getStyleClass().add("flat");
        button.setOnAction(e -> commands.run(command));
        return button;
    }

    private void showMode() {
        modes.get(model.compare().get()).setSelected(true);
    }

    private void showZoom() {
        zoom.setText(model.original().get().isEmpty() ? "" : texts.of("zoom.percent", model.zoomPercent()));
    }
}
