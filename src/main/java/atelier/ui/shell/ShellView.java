package atelier.ui.shell;

import atelier.ui.banner.BannerView;
import atelier.ui.banner.ToastView;
import atelier.ui.canvas.CanvasTools;
import atelier.ui.canvas.CanvasView;
import atelier.ui.export.ExportDialog;
import atelier.ui.help.AboutDialog;
import atelier.ui.help.InstantChoice;
import atelier.ui.help.PreferencesDialog;
import atelier.ui.help.ShortcutsDialog;
import atelier.ui.inspector.InspectorView;
import atelier.ui.kit.Texts;
import atelier.ui.library.ExhibitionView;
import atelier.ui.library.LibraryView;
import atelier.ui.photos.EmptyState;
import atelier.ui.photos.FilmstripView;
import atelier.ui.queue.QueueView;
import atelier.ui.styles.StylesView;
import atelier.ui.train.TrainView;
import atelier.ui.workshop.WorkshopView;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.binding.DoubleBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The whole window: bars at the top and the foot, styles left, canvas in the middle, inspector right. */
public final class ShellView extends StackPane {
    private static final double NARROW = 1300;
    private static final double STYLES_NARROW = 264;
    private static final double STYLES_WIDE = 344;
    private static final double INSPECTOR_WIDTH = 272;
    private static final double LARGEST_PANEL = 0.3;

    private final Workspace workspace;
    private final Commands commands;
    private final Overlay overlay;
    private final Clipboards clipboards;
    private final DropZones dropZones;
    private final StylesView styles;
    private final CanvasView canvas;
    private final WorkshopView workshop;
    private final ExportDialog exportDialog;
    private final PreferencesDialog preferences;
    private final ShortcutsDialog shortcuts;
    private final AboutDialog about;
    private LibraryView library;

    public ShellView(Workspace workspace, Commands commands) {
        this.workspace = workspace;
        this.commands = commands;
        Texts texts = workspace.texts();
        overlay = new Overlay(texts);
        clipboards = new Clipboards(workspace.intake(), workspace.workers());
        dropZones = new DropZones(workspace.intake(), texts);
        styles = new StylesView(workspace.styles(), workspace.work(), commands, texts);
        canvas = new CanvasView(workspace.canvas(), texts);
        workshop = new WorkshopView(workspace.workshop(), () -> empty(texts), workspace.desktop(), texts);
        exportDialog = new ExportDialog(workspace.export(), workspace.desktop(), overlay, texts);
        preferences = new PreferencesDialog(
                workspace.appearance(),
                new InstantChoice(workspace.instants(), workspace.workers(), texts),
                overlay,
                texts);
        shortcuts = new ShortcutsDialog(overlay, texts);
        about = new AboutDialog(workspace.status(), overlay, texts);
        getStyleClass().add("shell");
    }

    /** Builds the panes; the commands have their actions by now. */
    public void build() {
        Texts texts = workspace.texts();
        InspectorView inspector =
                new InspectorView(workspace.inspector(), workspace.styles(), workspace.photos(), commands, texts);
        inspector.prefWidthProperty().bind(panelWidth(INSPECTOR_WIDTH, INSPECTOR_WIDTH));
        inspector.setMinWidth(USE_PREF_SIZE);
        styles.prefWidthProperty().bind(panelWidth(STYLES_NARROW, STYLES_WIDE));
        styles.setMinWidth(USE_PREF_SIZE);
        styles.grid()
                .scaleProperty()
                .bind(Bindings.createDoubleBinding(
                        workspace.appearance()::panelScale,
                        workspace.appearance().textSize()));
        visible(styles, workspace.appearance().stylesOpen());
        visible(inspector, workspace.appearance().inspectorOpen());
        BorderPane stylize = new BorderPane(middle(texts));
        stylize.setLeft(styles);
        stylize.setRight(inspector);
        TrainView train = new TrainView(workspace.train(), workspace.desktop(), workspace.toast(), texts);
        StackPane trainStage = new StackPane(train, banners(texts), toast());
        library = new LibraryView(workspace.library(), workspace.desktop(), overlay, workspace.toast(), texts);
        StackPane libraryStage = new StackPane(library, banners(texts), toast());
        visible(libraryStage, workspace.appearance().room().isEqualTo(Appearance.Room.LIBRARY));
        visible(stylize, workspace.appearance().room().isEqualTo(Appearance.Room.STYLIZE));
        StackPane workshopStage = new StackPane(workshop, banners(texts), toast());
        workshop.detail().prefWidthProperty().bind(panelWidth(INSPECTOR_WIDTH, INSPECTOR_WIDTH));
        workshop.detail().setMinWidth(USE_PREF_SIZE);
        visible(workshopStage, workspace.appearance().room().isEqualTo(Appearance.Room.STYLES));
        visible(trainStage, workspace.appearance().room().isEqualTo(Appearance.Room.TRAIN));
        BorderPane panes = new BorderPane(new StackPane(stylize, workshopStage, libraryStage, trainStage));
        panes.setTop(new TopBar(
                new Menus(commands, workspace.photos(), texts).bar(), workspace.appearance(), commands, texts));
        panes.setBottom(new StatusBar(
                workspace.status(), workspace.queue(), workspace.workshop().walk(), commands, texts));
        QueueView queue = new QueueView(workspace.queue(), workspace.photos(), texts);
        StackPane.setAlignment(queue, Pos.BOTTOM_RIGHT);
        ExhibitionView exhibition = new ExhibitionView(workspace.library().exhibition(), texts);
        getChildren().addAll(panes, queue, dropZones, overlay, exhibition);
    }

    /** Listens to keys and drags over the whole window. */
    public void attach(Scene scene) {
        new Keys(workspace, this::showShortcuts).watch(scene, this);
        dropZones.watch(scene, event -> clipboards.paste(event.getDragboard()));
    }

    public Overlay overlay() {
        return overlay;
    }

    public CanvasView canvas() {
        return canvas;
    }

    public void showExport() {
        exportDialog.open();
    }

    public void showPreferences() {
        preferences.open();
    }

    public void showShortcuts() {
        shortcuts.open();
    }

    public void showAbout() {
        about.open();
    }

    public void focusWorkshop() {
        workshop.focusBench();
    }

    public void focusSearch() {
        if (workspace.appearance().room().get() == Appearance.Room.LIBRARY) {
            library.focusSearch();
            return;
        }
        workspace.appearance().stylesOpen().set(true);
        styles.focusSearch();
    }

    public void paste() {
        clipboards.paste(Clipboard.getSystemClipboard());
    }

    public void pasteStyle() {
        clipboards.pasteStyle(Clipboard.getSystemClipboard());
    }

    public void copy() {
        clipboards.copy(workspace.canvas());
    }

    /** A panel's width in a narrow window and in a wide one; never so much that the canvas has no room. */
    private DoubleBinding panelWidth(double narrow, double wide) {
        return Bindings.createDoubleBinding(
                () -> {
                    double normal = getWidth() < NARROW ? narrow : wide;
                    double most = Math.max(normal, getWidth() * LARGEST_PANEL);
                    return Math.rint(
                            Math.min(most, normal * workspace.appearance().panelScale()));
                },
                widthProperty(),
                workspace.appearance().textSize());
    }

    private VBox middle(Texts texts) {
        StackPane stage = new StackPane(canvas, empty(texts), banners(texts), toast());
        stage.getStyleClass().add("stage");
        stage.setMinSize(0, 0);
        VBox.setVgrow(stage, Priority.ALWAYS);
        CanvasTools tools = new CanvasTools(workspace.canvas(), commands, texts);
        FilmstripView filmstrip = new FilmstripView(workspace.photos(), workspace.desktop(), texts);
        visible(
                filmstrip,
                workspace
                        .appearance()
                        .filmstripOpen()
                        .and(Bindings.size(workspace.photos().items()).greaterThan(1)));
        BooleanExpression open = Bindings.createBooleanBinding(
                () -> workspace.photos().current().get().isPresent(),
                workspace.photos().current());
        visible(tools, open);
        return new VBox(stage, tools, filmstrip);
    }

    private EmptyState empty(Texts texts) {
        return new EmptyState(workspace.photos(), workspace.samples(), commands, texts);
    }

    // each workspace shows them over its own pane
    private BannerView banners(Texts texts) {
        BannerView banners = new BannerView(workspace.banner(), texts);
        StackPane.setAlignment(banners, Pos.TOP_CENTER);
        return banners;
    }

    private ToastView toast() {
        ToastView toast = new ToastView(workspace.toast());
        StackPane.setAlignment(toast, Pos.BOTTOM_CENTER);
        return toast;
    }

    private static void visible(Node node, BooleanExpression when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }
}
