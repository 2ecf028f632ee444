package atelier.ui.library;

import atelier.library.index.ColorLabel;
import atelier.studio.library.StyleLibrary;
import atelier.ui.banner.ToastModel;
import atelier.ui.kit.Texts;
import atelier.ui.kit.Workers;
import java.util.List;
import java.util.function.Consumer;

/** What is done with the styles that are selected in the library. */
public final class SelectedStyles {
    private final LibraryModel model;
    private final StyleLibrary library;
    private final Workers workers;
    private final ToastModel toast;
    private final Texts texts;

    SelectedStyles(LibraryModel model, LibraryModel.Surroundings around) {
        this.model = model;
        this.library = around.library();
        this.workers = around.workers();
        this.toast = around.toast();
        this.texts = around.texts();
    }

    public List<String> ids() {
        return model.browse().selection().ids().get();
    }

    public void rate(int stars) {
        model.edits().stars(ids(), stars);
    }

    /** Gives the label, or takes it away where the style has it already. */
    public void label(ColorLabel label) {
        boolean has = model.details().shown().get() instanceof DetailsModel.One one
                && one.row().label() == label;
        model.edits().label(ids(), has ? ColorLabel.NONE : label);
    }

    /** Moves to the trash what is selected; of several, starters are passed over. */
    public void trash() {
        List<String> ids = ids();
        if (model.details().shown().get() instanceof DetailsModel.One one
                && one.row().starter()) {
            toast.show(texts.of("library.toast.starter"));
        } else if (!ids.isEmpty() && !model.inTrash()) {
            model.edits().trash(ids);
        }
    }

    public void restore() {
        if (!ids().isEmpty()) {
            model.edits().restore(ids());
        }
    }

    /** Shows what is selected as an exhibition, or all that is listed where that is less than two. */
    public void exhibit() {
        List<String> ids = ids();
        if (ids.size() > 1) {
            workers.load(
                    () -> new RowListing(
                            ids.stream().flatMap(id -> library.row(id).stream()).toList()),
                    chosen -> model.exhibition().begin(chosen, 0),
                    model::complain);
        } else {
            int cursor = model.browse().selection().cursor().get();
            model.exhibition().begin(model.browse().rows().get().listing(), Math.max(0, cursor));
        }
    }

    /** Hands over the ids of what is selected, or of all that is listed where nothing is. */
    public void orAll(Consumer<List<String>> then) {
        if (!ids().isEmpty()) {
            then.accept(ids());
        } else {
            RowPages rows = model.browse().rows().get();
            workers.load(() -> rows.listing().ids(0, rows.size()), then, model::complain);
        }
    }
}
