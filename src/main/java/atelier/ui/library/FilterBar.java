package atelier.ui.library;

import atelier.library.index.ColorLabel;
import atelier.library.index.Facets;
import atelier.library.index.StyleQuery;
import atelier.studio.styles.NoveltyGauge.Verdict;
import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** Everything that can be filtered by, as menus; and what is filtered now, as chips that take it back. */
final class FilterBar extends VBox {
    private static final int TAGS_SHOWN = 24;

    private final BrowseModel browse;
    private final PlacesModel places;
    private final FilterChips words;
    private final Texts texts;
    private final Runnable keep;
    private final FlowPane menus = new FlowPane(4, 4);
    private final FlowPane chips = new FlowPane(6, 4);

    /** {@code keep} saves what is filtered as a smart collection. */
    FilterBar(BrowseModel browse, PlacesModel places, Runnable keep, Texts texts) {
        this.browse = browse;
        this.places = places;
        this.keep = keep;
        this.texts = texts;
        this.words = new FilterChips(texts);
        getStyleClass().add("filter-bar");
        chips.getStyleClass().add("chips");
        menus.getChildren()
                .setAll(
                        menu("filter-stars", texts.of("library.stars"), this::stars),
                        menu("filter-label", texts.of("library.label"), this::labels),
                        menu("filter-tags", texts.of("library.tags"), this::tags),
                        colorMenu(),
                        menu("filter-source", texts.of("library.filter.source"), this::sources),
                        menu("filter-date", texts.of("library.filter.date"), this::dates),
                        menu("filter-novelty", texts.of("library.filter.novelty"), this::novelties));
        getChildren().addAll(menus, chips);
        browse.question().addListener((o, was, now) -> showChips());
        showChips();
    }

    private interface Items {
        List<MenuItem> make();
    }

    // the items are made when the menu opens: they tick what is filtered then
    private static MenuButton menu(String id, String title, Items items) {
        MenuButton menu = new MenuButton(title);
        menu.setId(id);
        menu.setMnemonicParsing(false);
        menu.getStyleClass().addAll("flat", "filter-menu");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setOnShowing(e -> menu.getItems().setAll(items.make()));
        menu.getItems().setAll(new MenuItem("")); // without any, it would not open
        return menu;
    }

    private List<MenuItem> stars() {
        List<MenuItem> items = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            int least = i;
            items.add(check(
                    "★".repeat(i) + (i < 5 ? "  " + texts.of("library.stars.more") : ""),
                    browse.query().minStars() == i,
                    (q, on) -> q.withMinStars(on ? least : 0)));
        }
        return items;
    }

    private List<MenuItem> labels() {
        List<MenuItem> items = new ArrayList<>();
        for (ColorLabel label : LabelColors.ALL) {
            CheckMenuItem item = check(
                    LabelColors.name(label, texts),
                    browse.query().labels().contains(label),
                    (q, on) -> q.withLabels(with(q.labels(), label, on)));
            item.setGraphic(LabelColors.dot(label));
            items.add(item);
        }
        return items;
    }

    private List<MenuItem> tags() {
        List<Facets.Count> known = places.facets().get().map(Facets::tags).orElse(List.of());
        if (known.isEmpty()) {
            return List.of(none(texts.of("library.tags.none")));
        }
        return known.stream()
                .limit(TAGS_SHOWN)
                .<MenuItem>map(tag -> check(
                        texts.of("library.facet", tag.value(), tag.styles()),
                        browse.query().tags().contains(tag.value()),
                        (q, on) -> q.withTags(with(q.tags(), tag.value(), on))))
                .toList();
    }

    private List<MenuItem> sources() {
        List<MenuItem> items = new ArrayList<>();
        Optional<Facets> facets = places.facets().get();
        facets.stream()
                .flatMap(f -> f.kinds().stream())
                .forEach(kind -> items.add(check(
                        texts.of("library.facet", words.kind(kind.value()), kind.styles()),
                        browse.query().kind().equals(kind.value()),
                        (q, on) -> q.withKind(on ? kind.value() : ""))));
        facets.stream()
                .flatMap(f -> f.generators().stream())
                .forEach(generator -> items.add(check(
                        texts.of("library.facet.generator", generator.value(), generator.styles()),
                        browse.query().generator().equals(generator.value()),
                        (q, on) -> q.withGenerator(on ? generator.value() : ""))));
        return items.isEmpty() ? List.of(none(texts.of("library.filter.source.none"))) : items;
    }

    private List<MenuItem> dates() {
        return List.of(
                since(texts.of("library.date.day"), 1),
                since(texts.of("library.date.week"), 7),
                since(texts.of("library.date.month"), 31),
                since(texts.of("library.date.year"), 366));
    }

    private MenuItem since(String title, int days) {
        Instant from = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(days - 1L));
        Optional<Instant> now = browse.query().since();
        return check(
                title,
                now.filter(from::equals).isPresent(),
                (q, on) -> on
                        ? q.withDates(Optional.of(from), Optional.empty())
                        : q.withDates(Optional.empty(), Optional.empty()));
    }

    private List<MenuItem> novelties() {
        OptionalDouble now = browse.query().minNovelty();
        List<MenuItem> items = new ArrayList<>();
        for (double least : new double[] {Verdict.ORIGINAL_FROM, Verdict.COPY_BELOW}) {
            items.add(check(
                    words.novelty(least),
                    now.isPresent() && now.getAsDouble() == least,
                    (q, on) -> q.withMinNovelty(on ? OptionalDouble.of(least) : OptionalDouble.empty())));
        }
        return items;
    }

    private MenuButton colorMenu() {
        FlowPane colors = new FlowPane(4, 4);
        colors.setPrefWrapLength(12 * 30);
        MenuButton menu = new MenuButton(texts.of("library.filter.color"));
        menu.setId("filter-color");
        menu.setMnemonicParsing(false);
        menu.getStyleClass().addAll("flat", "filter-menu");
        menu.setMinWidth(USE_PREF_SIZE);
        List<Integer> choices = PickColors.all();
        for (int rgb : choices) {
            Button button = new Button();
            button.getStyleClass().add("pick-color");
            button.setStyle(String.format("-fx-background-color: #%06x;", rgb));
            button.setAccessibleText(texts.of("library.color.pick", String.format("#%06x", rgb)));
            button.setOnAction(e -> {
                menu.hide();
                browse.change(q -> q.withColor(OptionalInt.of(rgb)));
            });
            colors.getChildren().add(button);
        }
        CustomMenuItem item = new CustomMenuItem(colors, false);
        item.getStyleClass().add("color-item");
        menu.getItems().setAll(item);
        return menu;
    }

    private interface Toggle {
        StyleQuery apply(StyleQuery query, boolean on);
    }

    private CheckMenuItem check(String text, boolean now, Toggle toggle) {
        CheckMenuItem item = new CheckMenuItem(text);
        item.setMnemonicParsing(false);
        item.setSelected(now);
        item.setOnAction(e -> browse.change(q -> toggle.apply(q, !now)));
        return item;
    }

    private static MenuItem none(String text) {
        MenuItem item = new MenuItem(text);
        item.setDisable(true);
        return item;
    }

    private static <T> Set<T> with(Set<T> before, T one, boolean on) {
        Set<T> after = new HashSet<>(before);
        if (on) {
            after.add(one);
        } else {
            after.remove(one);
        }
        return after;
    }

    private void showChips() {
        List<FilterChips.Chip> now = words.of(browse.question().get());
        List<Node> nodes = new ArrayList<>();
        now.forEach(chip -> nodes.add(chip(chip.words(), chip.color(), () -> browse.change(chip.without()))));
        if (!now.isEmpty()) {
            Button clear = Controls.button(texts.of("library.filters.clear"), "flat", "link");
            clear.setId("filters-clear");
            clear.setOnAction(e -> browse.clear());
            nodes.add(clear);
            if (browse.question().get().like().isEmpty()) {
                Button smart = Controls.button(texts.of("library.smart.save"), "flat", "link");
                smart.setId("smart-save");
                smart.setOnAction(e -> keep.run());
                nodes.add(smart);
            }
        }
        chips.getChildren().setAll(nodes);
        chips.setVisible(!now.isEmpty());
        chips.setManaged(!now.isEmpty());
    }

    private Button chip(String text, OptionalInt color, Runnable remove) {
        Button chip = Controls.button(text, "chip");
        Node cross = Controls.icon(FluentUiRegularAL.DISMISS_16);
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setGraphic(cross);
        color.ifPresent(rgb -> {
            Circle dot = new Circle(5, LabelColors.color(rgb));
            dot.getStyleClass().add("label-dot");
            HBox both = new HBox(5, dot, cross);
            both.setAlignment(Pos.CENTER);
            chip.setGraphic(both);
        });
        chip.setAccessibleText(texts.of("library.chip.remove", text));
        Controls.explain(chip, texts.of("library.chip.remove", text));
        chip.setOnAction(e -> remove.run());
        return chip;
    }
}
