package atelier.studio.styles;

import atelier.art.CodeScales;
import atelier.art.LatentPoint;
import atelier.art.Monitor;
import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.art.StyleOrigin;
import atelier.image.PictureBuffer;
import atelier.studio.Lane;
import atelier.studio.PaintEngine;
import atelier.studio.Photo;
import atelier.studio.PictureFiles;
import atelier.studio.StudioException;
import atelier.studio.film.Film;
import atelier.studio.film.FrameFolder;
import atelier.studio.film.GifFilm;
import atelier.studio.film.Mp4Film;
import atelier.stylizer.PaintSettings;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.DoubleConsumer;

/** Walks along paths, frame by frame, and writes what is seen. */
final class WalkDesk implements Walks {
    private final Workbench bench;
    private final PictureFiles files;
    private final AncestorFolder ancestors;
    private final Newest previews = new Newest();

    WalkDesk(Workbench bench, PictureFiles files, AncestorFolder ancestors) {
        this.bench = bench;
        this.files = files;
        this.ancestors = ancestors;
    }

    /** An open walk: where it leads through, and how a place of it looks. */
    private record Route(Paintable space, Optional<StyleSpace> home, WalkPath path) {}

    @Override
    public Pending<Integer> preview(
            Walk walk, Optional<Photo> photo, int side, BiConsumer<Integer, PictureBuffer> frame) {
        Newest.Turn turn = previews.begin();
        return bench.pending(Lane.TILE, turn, (engine, monitor) -> {
            Route route = route(engine, walk, monitor);
            Optional<PictureBuffer> source = photo.map(p -> files.resize(p.preview(), side));
            for (int i = 0; i < walk.frames(); i++) {
                monitor.checkCancelled();
                int index = i;
                PictureBuffer picture = frame(engine, Lane.TILE, route, walk, i, source, side, monitor);
                bench.deliver(() -> {
                    if (!turn.cancelled()) {
                        frame.accept(index, picture);
                    }
                });
            }
            return walk.frames();
        });
    }

    @Override
    public Pending<Path> export(Export export, DoubleConsumer progress) {
        // the painter tells its owner of every frame's own progress, which is not the film's
        return bench.pending(Lane.EXPORT, Monitor.NONE, (engine, monitor) -> write(engine, export, monitor, progress));
    }

    private Path write(PaintEngine engine, Export export, Monitor monitor, DoubleConsumer progress) {
        Walk walk = export.walk();
        try (Film film = film(export)) {
            Route route = route(engine, walk, monitor);
            Optional<PictureBuffer> source = export.photo().map(photo -> source(photo, export.side(), monitor));
            for (int i = 0; i < walk.frames(); i++) {
                monitor.checkCancelled();
                film.add(frame(engine, Lane.EXPORT, route, walk, i, source, export.side(), monitor));
                double done = (i + 1.0) / walk.frames();
                bench.deliver(() -> progress.accept(done));
            }
            return film.finish();
        } catch (FileAlreadyExistsException e) {
            throw new StudioException("“%s” is there already: choose another name.".formatted(export.target()), e);
        } catch (IOException e) {
            throw new StudioException(
                    "“%s” can't be written: choose another folder, or make room on the disk."
                            .formatted(export.target()),
                    e);
        }
    }

    private PictureBuffer source(Photo photo, int side, Monitor monitor) {
        PictureBuffer picture = side <= Photo.PREVIEW_SIDE
                ? photo.preview()
                : files.open(photo.file(), side, monitor).picture();
        return files.resize(picture, side);
    }

    private static Film film(Export export) throws IOException {
        return switch (export.format()) {
            case GIF -> new GifFilm(export.target(), export.perSecond(), export.replace());
            case MP4 -> new Mp4Film(export.target(), export.perSecond(), export.replace());
            case PNG_FRAMES -> new FrameFolder(export.target(), export.replace());
        };
    }

    private PictureBuffer frame(
            PaintEngine engine,
            Lane lane,
            Route route,
            Walk walk,
            int index,
            Optional<PictureBuffer> photo,
            int side,
            Monitor monitor) {
        LatentPoint point = route.path().at(route.path().share(index, walk.frames()));
        if (photo.isEmpty()) {
            return files.resize(route.space().swatch(point), side);
        }
        Style style = new Style(
                "walk",
                "Walk",
                new StyleOrigin.Blended(List.of(), List.of()),
                CodeScales.constant(route.space().code(point)));
        return engine.painter(lane)
                .paint(photo.get(), StyleBlend.of(style), PaintSettings.DEFAULT, PictureBuffer.Depth.EIGHT, monitor);
    }

    @Override
    public Pending<FreshStyle> at(Walk walk, double share) {
        walk.stops().forEach(ancestors::met);
        return bench.pending(Lane.PREVIEW, Monitor.NONE, (engine, monitor) -> {
            Route route = route(engine, walk, monitor);
            LatentPoint point = route.path().at(share);
            if (route.home().isPresent()) {
                return new FreshMaker(route.home().get()).placed(point, "walk", origin(route, walk, point));
            }
            CodeScales codes = route.space().codes(point, monitor);
            return FreshMaker.ofCodes(
                    bench.spaces().codes(engine), codes, "walk", origin(route, walk, LatentPoint.NONE));
        });
    }

    private StyleOrigin origin(Route route, Walk walk, LatentPoint point) {
        GeneratorInfo info = route.home()
                .map(StyleSpace::info)
                .orElseGet(() -> bench.spaces().shelf().codes().info());
        List<LatentPoint> none =
                walk.stops().stream().map(_ -> LatentPoint.NONE).toList();
        return new StyleOrigin.Placed(
                BreedingDesk.parents(walk.stops(), none), point, StyleOrigin.Way.WALK, info.name(), info.hash());
    }

    @Override
    public Pending<List<Style>> styles(Walk walk) {
        return bench.pending(Lane.TILE, Monitor.NONE, (engine, monitor) -> {
            Route route = route(engine, walk, monitor);
            List<Style> styles = new ArrayList<>();
            for (int i = 0; i < walk.frames(); i++) {
                monitor.checkCancelled();
                LatentPoint point = route.path().at(route.path().share(i, walk.frames()));
                styles.add(new Style(
                        "walk-" + (i + 1),
                        "Walk " + (i + 1),
                        origin(route, walk, route.home().isPresent() ? point : LatentPoint.NONE),
                        CodeScales.constant(route.space().code(point))));
            }
            return List.copyOf(styles);
        });
    }

    private Route route(PaintEngine engine, Walk walk, Monitor monitor) {
        Optional<StyleSpace> home = bench.spaces()
                .commonHome(walk.stops())
                .map(info -> bench.spaces().open(engine, info.id()));
        if (home.isPresent()) {
            List<LatentPoint> points = walk.stops().stream()
                    .map(stop -> bench.spaces().pointIn(home.get(), stop))
                    .toList();
            if (points.stream().allMatch(LatentPoint::known)) {
                return new Route(home.get(), home, WalkPath.even(home.get(), points, walk.loops(), monitor));
            }
        }
        RawCodes codes = new RawCodes(bench.spaces().codes(engine));
        List<LatentPoint> points = walk.stops().stream()
                .map(stop -> RawCodes.point(BreedingDesk.codes(bench, engine, stop)))
                .toList();
        return new Route(codes, Optional.empty(), WalkPath.even(codes, points, walk.loops(), monitor));
    }
}
