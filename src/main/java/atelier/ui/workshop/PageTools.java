package atelier.ui.workshop;

import atelier.art.Param;
import atelier.studio.styles.GeneratorInfo;
import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import atelier.ui.kit.ToolLine;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** The line over the page: what it is drawn from, and how it is shown. */
final class PageTools extends ToolLine {
    private static final double GAP = 12;

    private final WorkshopModel model;
    private final PagesModel pages;
    private final Texts texts;
    private final ComboBox<GeneratorInfo> generator = new ComboBox<>();
    private final TextField seed = new TextField();

    PageTools(WorkshopModel model, Texts texts) {
        super(GAP);
        this.model = model;
        this.pages = model.pages();
        this.texts = texts;
        getStyleClass().add("bench-tools");
        setUpGenerator();
        addLeft(generator, diversity(), seedBox());
        addRight(view(), pictures());
        pages.wish().addListener(o -> follow());
        pages.generators().addListener((InvalidationListener) o -> follow());
        follow();
    }

    private void setUpGenerator() {
        generator.setId("workshop-generator");
        generator.setItems(pages.generators());
        generator.setAccessibleText(texts.of("workshop.fact.generator"));
        generator.setTooltip(Controls.tooltip(texts.of("workshop.generator.hint")));
        generator.setPrefWidth(170);
        generator.setMinWidth(140);
        generator.setConverter(new StringConverter<>() {
            @Override
            public String toString(GeneratorInfo info) {
                return info == null ? "" : info.name();
            }

            @Override
            public GeneratorInfo fromString(String name) {
                throw new UnsupportedOperationException("generators are chosen, not typed");
            }
        });
        generator.setOnAction(e -> Optional.ofNullable(generator.getValue()).ifPresent(pages::generator));
    }

    private Dial diversity() {
        Param.Range range = new Param.Range(
                "diversity",
                texts.of("workshop.diversity"),
                0.9,
                0,
                PagesModel.MOST_DIVERSITY,
                0.01,
                "",
                false,
                texts.of("workshop.diversity.hint"));
        Dial dial = new Dial(
                Controls.label(texts.of("workshop.diversity"), "tool-name"),
                range,
                Bindings.createDoubleBinding(() -> pages.wish().get().diversity(), pages.wish()),
                pages::diversity,
                pages::seal,
                texts.locale());
        dial.setPrefWidth(250);
        return dial;
    }

    private HBox seedBox() {
        Label name = Controls.label(texts.of("workshop.fact.seed"), "tool-name");
        name.setLabelFor(seed);
        name.setMinWidth(USE_PREF_SIZE);
        seed.setId("workshop-seed");
        seed.getStyleClass().add("seed-field");
        seed.setAccessibleText(texts.of("workshop.fact.seed"));
        seed.setTooltip(Controls.tooltip(texts.of("workshop.seed.hint")));
        seed.setPrefColumnCount(9);
        seed.setMinWidth(70);
        seed.setOnAction(e -> takeSeed());
        seed.focusedProperty().addListener((o, was, focused) -> {
            if (!focused) {
                follow();
            }
        });
        seed.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                follow();
            }
        });
        Button surprise = Controls.iconButton(FluentUiRegularAL.ARROW_SYNC_20, texts.of("workshop.seed.new"));
        surprise.getStyleClass().add("flat");
        surprise.setId("workshop-surprise");
        surprise.setOnAction(e -> pages.surprise());
        HBox box = new HBox(name, seed, surprise);
        box.getStyleClass().add("dial");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void takeSeed() {
        try {
            pages.seed(Long.parseLong(seed.getText().strip()));
        } catch (NumberFormatException e) {
            follow(); // not a number: the seed stays what it was
        }
    }

    private MenuButton view() {
        MenuButton menu = new MenuButton();
        menu.setId("workshop-view");
        menu.getStyleClass().add("flat");
        menu.setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (int size : PagesModel.SIZES) {
            RadioMenuItem item = new RadioMenuItem(texts.of("workshop.page.size", size));
            item.setToggleGroup(group);
            item.setOnAction(e -> pages.count(size));
            InvalidationListener turn = o -> item.setSelected(pages.wish().get().count() == size);
            pages.wish().addListener(turn);
            turn.invalidated(pages.wish());
            menu.getItems().add(item);
        }
        PageOrder order = model.order();
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        check("view-suits", texts.of("workshop.view.suits"), order.bySuits()),
                        check("view-originals", texts.of("workshop.view.originals"), order.originals()));
        menu.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> order.measured().get() < 0
                                ? texts.of("workshop.view")
                                : texts.of(
                                        "workshop.view.measuring",
                                        order.measured().get(),
                                        pages.wish().get().count()),
                        order.measured(),
                        pages.wish()));
        return menu;
    }

    private static CheckMenuItem check(String id, String text, BooleanProperty property) {
        CheckMenuItem item = new CheckMenuItem(text);
        item.setId(id);
        item.selectedProperty().bindBidirectional(property);
        return item;
    }

    private HBox pictures() {
        ToggleButton swatches = new ToggleButton(texts.of("workshop.show.swatches"));
        ToggleButton photo = new ToggleButton(texts.of("workshop.show.photo"));
        swatches.getStyleClass().add("left-pill");
        photo.getStyleClass().add("right-pill");
        swatches.setId("workshop-swatches");
        photo.setId("workshop-photo");
        Controls.explain(swatches, texts.of("workshop.show.swatches.hint"));
        Controls.explain(photo, texts.of("workshop.show.photo.hint"));
        ToggleButton[] both = {swatches, photo};
        for (ToggleButton button : both) {
            button.setMnemonicParsing(false);
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(e -> {
                model.photo().on().set(button.equals(photo));
                turn(swatches, photo);
            });
        }
        model.photo().on().addListener(o -> turn(swatches, photo));
        turn(swatches, photo);
        HBox box = new HBox(both);
        box.getStyleClass().addAll("segment", "last-segment");
        box.setMinWidth(USE_PREF_SIZE);
        return box;
    }

    private void turn(ToggleButton swatches, ToggleButton photo) {
        boolean on = model.photo().on().get();
        swatches.setSelected(!on);
        photo.setSelected(on);
    }

    private void follow() {
        pages.generator(pages.wish().get().generator()).ifPresent(generator::setValue);
        seed.setText(texts.of("workshop.seed.value", pages.wish().get().seed()));
    }
}
