package atelier.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** Dresses the window: AtlantaFX, the studio's own rules over it, the font that ships, and the text size. */
final class Themes {
    private static final List<String> FONTS = List.of("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf");
    private static final List<String> SHEETS = List.of("atelier.css", "library.css", "workshop.css");
    private static final double TEXT = 13;
    private static final int LARGE_FROM = 150;
    private static final String LARGE = "large-text";

    private final Appearance appearance;

    Themes(Appearance appearance) {
        this.appearance = appearance;
    }

    static void loadFonts() {
        for (String name : FONTS) {
            try (InputStream in = Themes.class.getResourceAsStream("/atelier/ui/fonts/" + name)) {
                Font.loadFont(in, TEXT);
            } catch (IOException e) {
                throw new UncheckedIOException("The font " + name + " can't be read", e);
            }
        }
    }

    boolean dark() {
        return switch (appearance.theme().get()) {
            case DARK -> true;
            case LIGHT -> false;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    /** Dresses the scene now, and again whenever the appearance changes. */
    void dress(Scene scene) {
        scene.getStylesheets().setAll(SHEETS.stream().map(Themes::sheet).toList());
        apply(scene);
        appearance.theme().addListener(o -> apply(scene));
        appearance.textSize().addListener(o -> apply(scene));
        Platform.getPreferences().colorSchemeProperty().addListener(o -> apply(scene));
    }

    private static String sheet(String name) {
        return Themes.class.getResource("/atelier/ui/" + name).toExternalForm();
    }

    private void apply(Scene scene) {
        Theme theme = dark() ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(theme.getUserAgentStylesheetBSS());
        scene.getRoot().getStyleClass().removeAll("dark", "light");
        scene.getRoot().getStyleClass().add(dark() ? "dark" : "light");
        scene.getRoot().getStyleClass().remove(LARGE);
        if (appearance.textSize().get() >= LARGE_FROM) {
            scene.getRoot().getStyleClass().add(LARGE);
        }
        double size = TEXT * appearance.textSize().get() / 100;
        scene.getRoot().setStyle("-fx-font-size: " + size + "px;");
    }
}
