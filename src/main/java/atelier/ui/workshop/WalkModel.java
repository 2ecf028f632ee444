package atelier.ui.workshop;

import atelier.studio.Photo;
import atelier.studio.styles.Parent;
import atelier.studio.styles.Pending;
import atelier.studio.styles.Walks;
import atelier.studio.styles.Walks.Format;
import atelier.studio.styles.Walks.Walk;
import atelier.ui.kit.Pixels;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A path through the chosen styles: previewed frame by frame, and written as a film. */
public final class WalkModel {
    public static final double LEAST_SECONDS = 1;
    public static final double MOST_SECONDS = 60;

    /** Frames a second of the preview. */
    public static final int PREVIEW_RATE = 10;

    /** Sides that a film can have. */
    public static final List<Integer> SIDES = List.of(256, 512, 1080, 1920);

    private static final int PREVIEW_SIDE = 320;
    private static final int FILM_RATE = 25;
    private static final int GIF_RATE = 20;

    private final Surroundings around;
    private final ChosenModel chosen;
    private final PhotoTiles photo;
    private final ReadOnlyDoubleWrapper seconds = new ReadOnlyDoubleWrapper(6);
    private final BooleanProperty loops = new SimpleBooleanProperty(true);
    private final BooleanProperty ofPhoto = new SimpleBooleanProperty();
    private final ObjectProperty<Format> format = new SimpleObjectProperty<>(Format.MP4);
    private final ObjectProperty<Integer> side = new SimpleObjectProperty<>(SIDES.get(1));
    private final ReadOnlyObjectWrapper<List<Pixels>> frames = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper previewing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Filming>> filming = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Pending<Integer>> preview = Optional.empty();
    private Optional<Pending<Path>> export = Optional.empty();
    private int round;
    private boolean shown;

    WalkModel(Surroundings around, ChosenModel chosen, PhotoTiles photo) {
        this.around = around;
        this.chosen = chosen;
        this.photo = photo;
        InvalidationListener again = o -> again();
        chosen.cards().addListener(again);
        loops.addListener(again);
        ofPhoto.addListener(again);
        photo.photo().addListener(again);
    }

    public ReadOnlyDoubleProperty seconds() {
        return seconds.getReadOnlyProperty();
    }

    public BooleanProperty loops() {
        return loops;
    }

    /** Whether the photo walks through the styles, in place of the swatches. */
    public BooleanProperty ofPhoto() {
        return ofPhoto;
    }

    public ObjectProperty<Format> format() {
        return format;
    }

    /** The film's longest side in pixels. */
    public ObjectProperty<Integer> side() {
        return side;
    }

    /** The preview so far, in order. */
    public ReadOnlyObjectProperty<List<Pixels>> frames() {
        return frames.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty previewing() {
        return previewing.getReadOnlyProperty();
    }

    /** The film that is being written, whatever the user looks at meanwhile. */
    public ReadOnlyObjectProperty<Optional<Filming>> filming() {
        return filming.getReadOnlyProperty();
    }

    public boolean canWalk() {
        return chosen.cards().size() >= Walks.FEWEST_STOPS && !wantsPhoto();
    }

    /** Whether the photo is asked for, and none is open. */
    public boolean wantsPhoto() {
        return ofPhoto.get() && photo.photo().get().isEmpty();
    }

    public void seconds(double value) {
        seconds.set(Math.clamp(value, LEAST_SECONDS, MOST_SECONDS));
    }

    /** The length has come to rest: the preview is made anew. */
    public void seal() {
        if (frames.get().size() != previewFrames() || previewing.get()) {
            again();
        }
    }

    void enter() {
        shown = true;
        if (frames.get().isEmpty()) {
            again();
        }
    }

    void leave() {
        shown = false;
        preview.ifPresent(Pending::cancel);
        preview = Optional.empty();
        if (previewing.get()) {
            previewing.set(false);
            frames.set(List.of());
        }
    }

    private int previewFrames() {
        return (int) Math.max(2, Math.rint(seconds.get() * PREVIEW_RATE));
    }

    private void again() {
        preview.ifPresent(Pending::cancel);
        preview = Optional.empty();
        round++;
        frames.set(List.of());
        previewing.set(false);
        if (!shown || !canWalk()) {
            return;
        }
        previewing.set(true);
        List<Pixels> arriving = new ArrayList<>();
        int mineNow = ++round;
        Pending<Integer> mine = around.styles()
                .walks()
                .preview(
                        walk(previewFrames()),
                        wantedPhoto(),
                        PREVIEW_SIDE,
                        (index, picture) -> around.workers()
                                .load(
                                        () -> Pixels.of(picture),
                                        pixels -> take(mineNow, arriving, index, pixels),
                                        around::complain));
        preview = Optional.of(mine);
        around.when(mine.result(), count -> end(mine), () -> end(mine));
    }

    /** Frames come in their order, but may be made ready out of it. */
    private void take(int asked, List<Pixels> arriving, int index, Pixels pixels) {
        if (asked == round) {
            arriving.add(Math.min(index, arriving.size()), pixels);
            frames.set(List.copyOf(arriving));
        }
    }

    private void end(Pending<Integer> mine) {
        if (preview.filter(mine::equals).isPresent()) {
            previewing.set(false);
        }
    }

    private Optional<Photo> wantedPhoto() {
        return ofPhoto.get() ? photo.photo().get() : Optional.empty();
    }

    private Walk walk(int count) {
        List<Parent> stops = chosen.cards().stream()
                .flatMap(card -> card.style().get().stream())
                .toList();
        return new Walk(stops, loops.get(), Math.min(count, Walks.MOST_FRAMES));
    }

    /** Frames a second of the film. */
    int rate() {
        return format.get() == Format.GIF ? GIF_RATE : FILM_RATE;
    }

    /** Writes the film into a folder, under a name that is free; one at a time. */
    public void export(Path folder) {
        if (!canWalk() || filming.get().isPresent()) {
            return;
        }
        filming.set(Optional.of(Filming.begun(folder)));
        int count = (int) Math.max(2, Math.rint(seconds.get() * rate()));
        Optional<Photo> of = wantedPhoto();
        Walk walk = walk(count);
        int wide = side.get();
        int perSecond = rate();
        Format as = format.get();
        String stem = of.map(Photo::name).orElse(around.texts().of("workshop.walk.file"));
        around.workers()
                .load(
                        () -> FilmName.free(folder, stem, as),
                        target -> write(new Walks.Export(walk, of, wide, perSecond, as, target, false)),
                        failure -> {
                            filming.set(Optional.empty());
                            around.complain(failure);
                        });
    }

    private void write(Walks.Export film) {
        long start = System.nanoTime();
        boolean stopped = filming.get().filter(Filming::stopping).isPresent();
        filming.set(Optional.of(Filming.begun(film.target())));
        Pending<Path> mine = around.styles().walks().export(film, done -> wrote(film.target(), done, start));
        export = Optional.of(mine);
        around.when(
                mine.result(),
                file -> {
                    filming.set(Optional.empty());
                    around.toast()
                            .show(
                                    around.texts()
                                            .of(
                                                    "toast.exported",
                                                    file.getFileName().toString()),
                                    around.texts().of("queue.folder"),
                                    () -> around.desktop().showInFolder(file));
                },
                () -> filming.set(Optional.empty()));
        if (stopped) {
            cancelExport();
        }
    }

    private void wrote(Path target, double done, long start) {
        filming.get()
                .filter(film -> film.target().equals(target))
                .ifPresent(film ->
                        filming.set(Optional.of(film.at(done, Duration.ofNanos(System.nanoTime() - start)))));
    }

    public void cancelExport() {
        filming.set(filming.get().map(Filming::stops));
        export.ifPresent(Pending::cancel);
    }

    /** Brings the style at a share of the walk, from 0 to 1. */
    public void at(double share, Consumer<StyleCard> show) {
        if (canWalk()) {
            around.when(
                    around.styles().walks().at(walk(previewFrames()), share).result(),
                    style -> show.accept(around.card(Parent.of(style))));
        }
    }
}
