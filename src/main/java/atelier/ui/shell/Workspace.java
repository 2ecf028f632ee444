package atelier.ui.shell;

import atelier.studio.Instants;
import atelier.studio.Studio;
import atelier.ui.banner.BannerModel;
import atelier.ui.banner.Notice;
import atelier.ui.banner.ToastModel;
import atelier.ui.canvas.CanvasModel;
import atelier.ui.canvas.PaintModel;
import atelier.ui.canvas.WholeOriginal;
import atelier.ui.export.ExportModel;
import atelier.ui.inspector.InspectorModel;
import atelier.ui.kit.Desktop;
import atelier.ui.kit.Texts;
import atelier.ui.kit.Workers;
import atelier.ui.library.LibraryModel;
import atelier.ui.photos.PhotosModel;
import atelier.ui.queue.QueueModel;
import atelier.ui.session.BlendKeeper;
import atelier.ui.session.SessionModel;
import atelier.ui.styles.StylesModel;
import atelier.ui.styles.TilePainter;
import atelier.ui.train.TrainModel;
import atelier.ui.work.WorkModel;
import atelier.ui.workshop.Surroundings;
import atelier.ui.workshop.WorkshopModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The view models of the workspaces, wired to the studio and to each other. Knows no controls. */
public final class Workspace {
    private final Texts texts;
    private final Workers workers;
    private final Desktop desktop;
    private final Studio studio;
    private final BannerModel banner = new BannerModel();
    private final ToastModel toast;
    private final Appearance appearance = new Appearance();
    private final WindowBounds bounds = new WindowBounds();
    private final WorkModel work;
    private final PhotosModel photos;
    private final PaintModel paint;
    private final CanvasModel canvas;
    private final StylesModel styles;
    private final InspectorModel inspector;
    private final QueueModel queue;
    private final ExportModel export;
    private final StatusModel status;
    private final Intake intake;
    private final SessionModel session;
    private final TrainModel train;
    private final LibraryModel library;
    private final WorkshopModel workshop;
    private final List<Path> samples;

    /** What the workspace gets from outside. */
    public record Outside(
            Studio studio,
            Workers workers,
            Desktop desktop,
            Texts texts,
            LongSupplier seeds,
            LongSupplier memory,
            Path pictures,
            List<Path> samples) {}

    public Workspace(Outside around) {
        texts = around.texts();
        workers = around.workers();
        desktop = around.desktop();
        studio = around.studio();
        samples = List.copyOf(around.samples());
        toast = new ToastModel(workers);
        work = new WorkModel(texts);
        photos = new PhotosModel(
                studio.photos(), () -> desktop.chooseFiles(Desktop.Wish.PHOTOS), workers, banner, texts);
        paint = new PaintModel(studio.previews(), workers, banner, texts);
        canvas = new CanvasModel(paint, new WholeOriginal(studio.previews(), workers), workers);
        TilePainter painter = new TilePainter(studio.tiles(), workers);
        styles = new StylesModel(studio.styles(), painter, work, workers, banner, toast, texts, around.seeds());
        inspector = new InspectorModel(work, texts);
        queue = new QueueModel(studio.exports(), desktop, toast, texts);
        export =
                new ExportModel(photos, studio.photos(), work, queue, toast, workers, banner, texts, around.pictures());
        status = new StatusModel(workers, around.memory());
        intake = new Intake(photos, styles, work, studio.recipes(), workers, banner, texts, this::toStylize);
        train = new TrainModel(studio.runs(), studio.painters(), studio.instants(), workers, banner, texts);
        train.result().onPainter(style -> {
            styles.take(style);
            toStylize();
        });
        train.result().onGenerator(this::browse);
        library = new LibraryModel(new LibraryModel.Surroundings(
                studio.library(),
                studio.recipes(),
                studio.photos(),
                new LibraryHandover(appearance, work, styles, photos, intake),
                desktop,
                workers,
                banner,
                toast,
                texts,
                studio.styles(),
                around.pictures()));
        appearance.room().addListener(o -> showLibrary());
        workshop = new WorkshopModel(
                new Surroundings(
                        studio.workshop(), studio.styles(), studio.photos(), workers, desktop, banner, toast, texts),
                new WorkshopModel.Window(
                        styles,
                        work,
                        () -> new PaintModel(studio.previews(), workers, banner, texts),
                        () -> appearance.room().set(Appearance.Room.STYLIZE)),
                around.seeds());
        session = new SessionModel(
                studio.sessions(),
                new BlendKeeper(studio.styles(), workers),
                workers,
                new SessionModel.Panes(
                        photos, work, styles, canvas, inspector, export, appearance, bounds, workshop.memory()));
        library.breeding().set(Optional.of(parents -> {
            workshop.cross(parents);
            appearance.room().set(Appearance.Room.STYLES);
        }));
        photos.photo().addListener(o -> showPhoto());
        appearance.room().addListener((o, was, now) -> enter(now));
        work.work().addListener(o -> wantPainting());
    }

    private void browse(String generator) {
        workshop.browse(generator);
        appearance.room().set(Appearance.Room.STYLES);
    }

    /** Brings the session back, opens what was asked for, and reads the styles in the background. */
    public void start(List<Path> open) {
        session.restore(studio.sessions().load());
        status.watch(studio, banner, texts);
        styles.load(session::restoreBlend);
        intake.photos(open);
        train.start(() -> appearance.room().set(Appearance.Room.TRAIN));
        studio.library().listen(news -> styles.outdate());
        library.start();
        showLibrary();
        studio.notices().forEach(sentence -> banner.show(Notice.info(sentence, "")));
    }

    /** Asks nothing more of the studio, which may be closed after this. */
    public void stop() {
        paint.stop();
        train.stop();
    }

    private void toStylize() {
        appearance.room().set(Appearance.Room.STYLIZE);
    }

    private void showLibrary() {
        if (appearance.room().get() == Appearance.Room.LIBRARY) {
            library.show();
        } else if (appearance.room().get() == Appearance.Room.STYLIZE) {
            styles.refresh();
        }
    }

    private void enter(Appearance.Room room) {
        if (room == Appearance.Room.STYLES) {
            paint.hold();
            workshop.enter();
        } else {
            workshop.leave();
            paint.resume();
        }
    }

    private void showPhoto() {
        canvas.show(photos.photo().get());
        wantPainting();
        styles.showPhoto(photos.photo().get());
        workshop.photo().photo().set(photos.photo().get());
    }

    private void wantPainting() {
        paint.want(photos.photo().get(), work.now().blend(), work.now().settings());
    }

    public Texts texts() {
        return texts;
    }

    public Workers workers() {
        return workers;
    }

    public Desktop desktop() {
        return desktop;
    }

    public BannerModel banner() {
        return banner;
    }

    public ToastModel toast() {
        return toast;
    }

    public Appearance appearance() {
        return appearance;
    }

    public WindowBounds bounds() {
        return bounds;
    }

    public WorkModel work() {
        return work;
    }

    public PhotosModel photos() {
        return photos;
    }

    public CanvasModel canvas() {
        return canvas;
    }

    public StylesModel styles() {
        return styles;
    }

    public InspectorModel inspector() {
        return inspector;
    }

    public QueueModel queue() {
        return queue;
    }

    public ExportModel export() {
        return export;
    }

    public StatusModel status() {
        return status;
    }

    public Intake intake() {
        return intake;
    }

    public TrainModel train() {
        return train;
    }

    public LibraryModel library() {
        return library;
    }

    public WorkshopModel workshop() {
        return workshop;
    }

    public Instants instants() {
        return studio.instants();
    }

    /** Photos that ship, for a first try. */
    public List<Path> samples() {
        return samples;
    }
}
