package atelier.ui.styles;

import atelier.art.Style;
import atelier.ui.kit.Pixels;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One style of the grid: its swatch at first, then the open photo painted in it. */
public final class StyleTile {
    private final String id;
    private final ReadOnlyObjectWrapper<Style> style;
    private final ReadOnlyObjectWrapper<Optional<Pixels>> picture = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Pixels>> swatch = new ReadOnlyObjectWrapper<>(Optional.empty());
    private String photoId = "";

    StyleTile(Style style) {
        this.id = style.id();
        this.style = new ReadOnlyObjectWrapper<>(style);
    }

    public String id() {
        return id;
    }

    public Style style() {
        return style.get();
    }

    public ReadOnlyObjectProperty<Style> styleProperty() {
        return style.getReadOnlyProperty();
    }

    /** What the tile shows; empty until anything is there. */
    public ReadOnlyObjectProperty<Optional<Pixels>> picture() {
        return picture.getReadOnlyProperty();
    }

    void rename(Style renamed) {
        style.set(renamed);
    }

    /** The style's own small picture; empty until it is read. */
    public ReadOnlyObjectProperty<Optional<Pixels>> swatch() {
        return swatch.getReadOnlyProperty();
    }

    void swatch(Pixels pixels) {
        swatch.set(Optional.of(pixels));
        if (photoId.isEmpty()) {
            picture.set(swatch.get());
        }
    }

    boolean shows(String photo) {
        return photoId.equals(photo);
    }

    void painted(String photo, Pixels pixels) {
        photoId = photo;
        picture.set(Optional.of(pixels));
    }

    void backToSwatch() {
        photoId = "";
        picture.set(swatch.get());
    }
}
