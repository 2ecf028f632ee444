package atelier.ui.shell;

import atelier.ui.banner.Notice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One studio window: builds the shell over a workspace and puts it on a stage. */
public final class StudioWindow {
    public static final double MIN_WIDTH = 1000;
    public static final double MIN_HEIGHT = 640;

    private static final Logger LOG = LoggerFactory.getLogger(StudioWindow.class);
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final Workspace workspace;
    private final Stage stage;
    private final Commands commands;
    private final ShellView shell;
    private final Themes themes;

    public StudioWindow(Workspace workspace, Stage stage) {
        this.workspace = workspace;
        this.stage = stage;
        this.commands = new Commands(workspace.texts());
        this.themes = new Themes(workspace.appearance());
        this.shell = new ShellView(workspace, commands);
    }

    /** Loads what every window needs and no workspace: once, before the first window. */
    public static void prepare() {
        Themes.loadFonts();
    }

    /** Brings the session back, shows the window, and opens what was asked for. */
    public void show(List<Path> open) {
        new CommandActions(workspace, commands, shell)
                .bindAll(stage::close, () -> stage.setFullScreen(!stage.isFullScreen()), themes::dark);
        shell.build();
        workspace.start(open);
        Scene scene = new Scene(shell, WIDTH, HEIGHT);
        themes.dress(scene);
        shell.attach(scene);
        stage.setTitle(workspace.texts().of("app.name"));
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setScene(scene);
        place();
        stage.show();
        shell.canvas().requestFocus();
        watchBounds();
    }

    public ShellView shell() {
        return shell;
    }

    public Commands commands() {
        return commands;
    }

    /** Says that something unforeseen happened, and goes on. */
    public void unforeseen(Throwable failure) {
        LOG.error("Unforeseen failure on the interface thread", failure);
        workspace
                .banner()
                .show(Notice.error(
                        workspace.texts().of("error.unforeseen"),
                        workspace.texts().of("error.unforeseen.remedy")));
    }

    private void place() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        workspace.bounds().value().get().ifPresent(bounds -> {
            if (!Screen.getScreensForRectangle(bounds.x(), bounds.y(), bounds.width(), bounds.height())
                    .isEmpty()) {
                stage.setX(bounds.x());
                stage.setY(bounds.y());
                stage.setWidth(Math.max(MIN_WIDTH, bounds.width()));
                stage.setHeight(Math.max(MIN_HEIGHT, bounds.height()));
                stage.setMaximized(bounds.maximized());
            }
        });
    }

    private void watchBounds() {
        stage.xProperty().addListener(o -> keepBounds());
        stage.yProperty().addListener(o -> keepBounds());
        stage.widthProperty().addListener(o -> keepBounds());
        stage.heightProperty().addListener(o -> keepBounds());
        stage.maximizedProperty().addListener(o -> keepBounds());
    }

    private void keepBounds() {
        if (stage.isIconified() || stage.isFullScreen() || Double.isNaN(stage.getX())) {
            return;
        }
        workspace
                .bounds()
                .value()
                .set(Optional.of(new WindowBounds.Bounds(
                        (int) stage.getX(),
                        (int) stage.getY(),
                        (int) stage.getWidth(),
                        (int) stage.getHeight(),
                        stage.isMaximized())));
    }
}
