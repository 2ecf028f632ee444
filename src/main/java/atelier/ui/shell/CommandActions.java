package atelier.ui.shell;

import atelier.stylizer.PaintSettings;
import atelier.ui.canvas.CanvasModel;
import atelier.ui.canvas.Compare;
import atelier.ui.kit.Desktop;
import atelier.ui.kit.Texts;
import atelier.ui.library.LibraryEdits;
import atelier.ui.photos.PhotosModel;
import atelier.ui.styles.StyleTile;
import atelier.ui.workshop.WorkshopModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableObjectValue;

/** Gives every command its action. */
final class CommandActions {
    private final Workspace workspace;
    private final Commands commands;
    private final ShellView shell;
    private final Texts texts;
    private final BooleanBinding hasPhoto;
    private final BooleanBinding inStyles;

    CommandActions(Workspace workspace, Commands commands, ShellView shell) {
        this.workspace = workspace;
        this.commands = commands;
        this.shell = shell;
        this.texts = workspace.texts();
        PhotosModel photos = workspace.photos();
        this.inStyles = workspace.appearance().room().isEqualTo(Appearance.Room.STYLES);
        this.hasPhoto = Bindings.createBooleanBinding(
                () -> photos.photo().get().isPresent()
                        && workspace.appearance().room().get() == Appearance.Room.STYLIZE,
                photos.photo(),
                workspace.appearance().room());
    }

    void bindAll(Runnable quit, Runnable fullScreen, Supplier<Boolean> darkNow) {
        bindFile(quit);
        bindEdit();
        bindView(fullScreen, darkNow);
        bindStyle();
        bindWorkshop();
        commands.bind(Command.SHORTCUTS, shell::showShortcuts);
        commands.bind(Command.ABOUT, shell::showAbout);
    }

    private void bindFile(Runnable quit) {
        PhotosModel photos = workspace.photos();
        Desktop desktop = workspace.desktop();
        commands.bind(Command.OPEN, () -> workspace.intake().photos(desktop.chooseFiles(Desktop.Wish.PHOTOS)));
        commands.bind(
                Command.OPEN_FOLDER,
                () -> desktop.chooseFolder(Optional.empty())
                        .ifPresent(folder -> workspace.intake().photos(List.of(folder))));
        commands.bind(Command.EXPORT, shell::showExport, hasPhoto);
        commands.bind(
                Command.EXPORT_AGAIN,
                workspace.export()::export,
                hasPhoto.and(workspace.export().exportedOnce()));
        commands.bind(Command.CLOSE_PHOTO, photos::closeCurrent, Bindings.isNotEmpty(photos.items()));
        commands.bind(Command.CLOSE_ALL, photos::closeAll, Bindings.isNotEmpty(photos.items()));
        commands.bind(Command.QUIT, quit);
    }

    private void bindEdit() {
        LibraryEdits library = workspace.library().edits();
        bindHistory(
                Command.UNDO,
                here(workspace.work()::undo, library::undo),
                here(workspace.work().undoName(), library.undoName()),
                "command.undo.named");
        bindHistory(
                Command.REDO,
                here(workspace.work()::redo, library::redo),
                here(workspace.work().redoName(), library.redoName()),
                "command.redo.named");
        commands.bind(Command.COPY, shell::copy, hasPhoto);
        commands.bind(Command.PASTE, shell::paste);
        commands.bind(Command.PASTE_STYLE, shell::pasteStyle);
        commands.bind(Command.PREFERENCES, shell::showPreferences);
    }

    private Runnable here(Runnable elsewhere, Runnable inLibrary) {
        return () -> (inLibrary() ? inLibrary : elsewhere).run();
    }

    private ObjectBinding<Optional<String>> here(
            ReadOnlyObjectProperty<Optional<String>> elsewhere, ReadOnlyObjectProperty<Optional<String>> inLibrary) {
        return Bindings.createObjectBinding(
                () -> (inLibrary() ? inLibrary : elsewhere).get(),
                elsewhere,
                inLibrary,
                workspace.appearance().room());
    }

    private boolean inLibrary() {
        return workspace.appearance().room().get() == Appearance.Room.LIBRARY;
    }

    private void bindHistory(
            Command command, Runnable action, ObservableObjectValue<Optional<String>> name, String namedKey) {
        BooleanBinding enabled = Bindings.createBooleanBinding(() -> name.get().isPresent(), name);
        StringBinding label = Bindings.createStringBinding(
                () -> name.get().map(n -> texts.of(namedKey, n)).orElse(texts.of(command.textKey())), name);
        commands.bind(command, action, enabled, label);
    }

    private void bindView(Runnable fullScreen, Supplier<Boolean> darkNow) {
        CanvasModel canvas = workspace.canvas();
        PhotosModel photos = workspace.photos();
        Appearance appearance = workspace.appearance();
        commands.bind(Command.ROOM_STYLIZE, () -> appearance.room().set(Appearance.Room.STYLIZE));
        commands.bind(Command.ROOM_LIBRARY, () -> appearance.room().set(Appearance.Room.LIBRARY));
        commands.bind(Command.ROOM_STYLES, () -> {
            appearance.room().set(Appearance.Room.STYLES);
            shell.focusWorkshop();
        });
        commands.bind(Command.ROOM_TRAIN, () -> appearance.room().set(Appearance.Room.TRAIN));
        commands.bind(Command.FIT, canvas::fit, hasPhoto);
        commands.bind(Command.ACTUAL, canvas::actual, hasPhoto);
        commands.bind(Command.TOGGLE_ZOOM, canvas::toggleZoom, hasPhoto);
        commands.bind(Command.ZOOM_IN, canvas::zoomIn, hasPhoto);
        commands.bind(Command.ZOOM_OUT, canvas::zoomOut, hasPhoto);
        commands.bind(Command.COMPARE_SIDE, () -> canvas.toggle(Compare.SIDE_BY_SIDE), hasPhoto);
        commands.bind(Command.COMPARE_SPLIT, () -> canvas.toggle(Compare.SPLIT), hasPhoto);
        commands.bind(
                Command.COMPARE_NEXT,
                () -> canvas.compare(canvas.compare().get().next()),
                hasPhoto);
        BooleanExpression several = Bindings.size(photos.items()).greaterThan(1);
        commands.bind(Command.PHOTO_NEXT, () -> photos.step(1), several);
        commands.bind(Command.PHOTO_PREVIOUS, () -> photos.step(-1), several);
        commands.bind(Command.STYLES_PANEL, () -> flip(appearance.stylesOpen()));
        commands.bind(Command.INSPECTOR_PANEL, () -> flip(appearance.inspectorOpen()));
        commands.bind(Command.FILMSTRIP, () -> flip(appearance.filmstripOpen()));
        commands.bind(Command.QUEUE, () -> flip(workspace.queue().open()));
        commands.bind(Command.THEME, () -> appearance.toggleTheme(darkNow.get()));
        commands.bind(Command.FULL_SCREEN, fullScreen);
    }

    private void bindStyle() {
        commands.bind(
                Command.NEW_STYLES,
                workspace.styles()::invent,
                workspace.styles().inventing().not());
        commands.bind(
                Command.STYLE_FROM_PICTURE,
                () -> workspace.intake().styles(workspace.desktop().chooseFiles(Desktop.Wish.STYLES)));
        commands.bind(Command.SEARCH, shell::focusSearch);
        commands.bind(
                Command.KEEP,
                this::keep,
                Bindings.createBooleanBinding(
                        this::canKeep,
                        workspace.work().work(),
                        workspace.styles().sections(),
                        workspace.workshop().selected(),
                        workspace.appearance().room()));
        commands.bind(
                Command.RESET,
                workspace.work()::resetSettings,
                Bindings.createBooleanBinding(
                        () -> !workspace.work().now().settings().equals(PaintSettings.DEFAULT),
                        workspace.work().work()));
    }

    private void bindWorkshop() {
        WorkshopModel workshop = workspace.workshop();
        BooleanExpression browsing = inStyles.and(workshop.bench().isEqualTo(WorkshopModel.Bench.BROWSE));
        BooleanExpression breeding = inStyles.and(workshop.bench().isEqualTo(WorkshopModel.Bench.BREED));
        commands.bind(Command.PAGE_NEW, workshop::next, browsing.or(breeding));
        commands.bind(Command.PAGE_BACK, workshop.pages()::back, browsing);
        commands.bind(Command.PAGE_FORWARD, workshop.pages()::forward, browsing);
        BooleanBinding looksAtOne = Bindings.createBooleanBinding(
                () -> inStyles.get() && workshop.selected().get().isPresent(), inStyles, workshop.selected());
        commands.bind(Command.MORE_LIKE, () -> workshop.selected().get().ifPresent(workshop::moreLike), looksAtOne);
        commands.bind(
                Command.BREED,
                () -> workshop.bench().set(WorkshopModel.Bench.BREED),
                inStyles.and(Bindings.size(workshop.chosen().cards()).greaterThan(1)));
        bindBench(Command.BENCH_BROWSE, WorkshopModel.Bench.BROWSE);
        bindBench(Command.BENCH_BREED, WorkshopModel.Bench.BREED);
        bindBench(Command.BENCH_PAD, WorkshopModel.Bench.PAD);
        bindBench(Command.BENCH_DIRECTIONS, WorkshopModel.Bench.DIRECTIONS);
        bindBench(Command.BENCH_FIND, WorkshopModel.Bench.FIND);
        bindBench(Command.BENCH_WALK, WorkshopModel.Bench.WALK);
        commands.bind(Command.PAGE_PHOTO, () -> flip(workshop.photo().on()), inStyles);
    }

    private void bindBench(Command command, WorkshopModel.Bench bench) {
        commands.bind(
                command,
                () -> {
                    workspace.workshop().bench().set(bench);
                    shell.focusWorkshop();
                },
                inStyles);
    }

    /** What is kept is the style looked at in the Styles workspace, and the blend's styles elsewhere. */
    private void keep() {
        if (inStyles.get()) {
            workspace.workshop().selected().get().ifPresent(workspace.workshop().keeping()::keep);
        } else {
            unkept().forEach(workspace.styles()::keep);
        }
    }

    private boolean canKeep() {
        return inStyles.get()
                ? workspace
                        .workshop()
                        .selected()
                        .get()
                        .filter(card -> workspace.workshop().keeping().canKeep(card)
                                && !workspace.workshop().keeping().isKept(card))
                        .isPresent()
                : !unkept().isEmpty();
    }

    /** The blend's styles that are neither starters nor kept. */
    private List<StyleTile> unkept() {
        return workspace.inspector().shares().stream()
                .flatMap(share -> workspace.styles().tile(share.style().id()).stream())
                .filter(tile -> !workspace.styles().isStarter(tile)
                        && !workspace.styles().isKept(tile))
                .toList();
    }

    private static void flip(BooleanProperty property) {
        property.set(!property.get());
    }
}
