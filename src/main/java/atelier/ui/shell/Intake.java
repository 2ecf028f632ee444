package atelier.ui.shell;

import atelier.art.StyleBlend;
import atelier.image.Picture;
import atelier.studio.Photo;
import atelier.studio.Recipes;
import atelier.ui.banner.BannerModel;
import atelier.ui.banner.Notice;
import atelier.ui.kit.Failures;
import atelier.ui.kit.Texts;
import atelier.ui.kit.Workers;
import atelier.ui.photos.PhotosModel;
import atelier.ui.styles.StylesModel;
import atelier.ui.work.WorkModel;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes in whatever is dropped, pasted or opened, and decides what it is. */
public final class Intake {
    private final PhotosModel photos;
    private final StylesModel styles;
    private final WorkModel work;
    private final Recipes recipes;
    private final Workers workers;
    private final BannerModel banner;
    private final Texts texts;
    private final Runnable taken;
    private final Set<String> offered = new HashSet<>();

    /** {@code taken} is run whenever something comes in that is shown where photos are painted. */
    public Intake(
            PhotosModel photos,
            StylesModel styles,
            WorkModel work,
            Recipes recipes,
            Workers workers,
            BannerModel banner,
            Texts texts,
            Runnable taken) {
        this.taken = taken;
        this.photos = photos;
        this.styles = styles;
        this.work = work;
        this.recipes = recipes;
        this.workers = workers;
        this.banner = banner;
        this.texts = texts;
        photos.photo().addListener((o, before, photo) -> photo.ifPresent(this::offerRecipe));
    }

    /** Photos and folders to paint; {@code .style} files among them go to the styles. */
    public void photos(List<Path> files) {
        tell(files);
        styles.fromFiles(files.stream().filter(StylesModel::isCapsule).toList());
        photos.open(files.stream().filter(file -> !StylesModel.isCapsule(file)).toList());
    }

    /** Pictures and {@code .style} files to make styles of. */
    public void styles(List<Path> files) {
        tell(files);
        styles.fromFiles(files);
    }

    private void tell(List<Path> files) {
        if (!files.isEmpty()) {
            taken.run();
        }
    }

    public void pastedPhoto(Picture picture) {
        taken.run();
        photos.paste(picture);
    }

    public void pastedStyle(Picture picture) {
        taken.run();
        styles.fromPicture(picture);
    }

    private void offerRecipe(Photo photo) {
        photo.recipeJson()
                .filter(json -> offered.add(photo.id()))
                .ifPresent(json -> banner.show(Notice.info(
                        texts.of("recipe.found", photo.name()),
                        "",
                        new Notice.Way(texts.of("recipe.use"), () -> useRecipe(json)))));
    }

    private void useRecipe(String json) {
        workers.load(
                () -> recipes.restore(recipes.fromJson(json)),
                restored -> {
                    styles.show(restored.blend().parts().stream()
                            .map(StyleBlend.Part::style)
                            .toList());
                    work.apply(restored.blend(), restored.settings());
                },
                failure -> banner.show(Notice.error(
                        failure instanceof IllegalArgumentException
                                ? failure.getMessage()
                                : Failures.sentence(failure, texts),
                        "")));
    }
}
