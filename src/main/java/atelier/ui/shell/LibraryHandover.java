package atelier.ui.shell;

import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.stylizer.PaintSettings;
import atelier.ui.library.Handover;
import atelier.ui.photos.PhotosModel;
import atelier.ui.styles.StylesModel;
import atelier.ui.work.WorkModel;
import java.nio.file.Path;
import java.util.List;

/** Brings what is chosen in the library to the photo, and the photo before the user. */
final class LibraryHandover implements Handover {
    private final Appearance appearance;
    private final WorkModel work;
    private final StylesModel styles;
    private final PhotosModel photos;
    private final Intake intake;

    LibraryHandover(Appearance appearance, WorkModel work, StylesModel styles, PhotosModel photos, Intake intake) {
        this.appearance = appearance;
        this.work = work;
        this.styles = styles;
        this.photos = photos;
        this.intake = intake;
    }

    @Override
    public void use(Style style) {
        styles.show(List.of(style));
        work.use(style);
        show();
    }

    @Override
    public void blend(Style style) {
        styles.show(List.of(style));
        if (work.now().blend().isEmpty()) {
            work.use(style);
        } else {
            work.add(style);
        }
        show();
    }

    @Override
    public void apply(StyleBlend blend, PaintSettings settings) {
        styles.show(blend.parts().stream().map(StyleBlend.Part::style).toList());
        work.apply(blend, settings);
        show();
    }

    @Override
    public void open(List<Path> files) {
        photos.open(files);
        show();
    }

    @Override
    public void makeStyles(List<Path> pictures) {
        intake.styles(pictures);
    }

    private void show() {
        appearance.room().set(Appearance.Room.STYLIZE);
    }
}
