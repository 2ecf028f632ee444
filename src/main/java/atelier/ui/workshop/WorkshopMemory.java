package atelier.ui.workshop;

import atelier.studio.styles.FreshStyles.PageRequest;
import atelier.ui.workshop.WorkshopModel.Bench;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.Observable;

/** What the session keeps of the Styles workspace: its bench, the page on show, and how the page is shown. */
public final class WorkshopMemory {
    private static final String BENCH = "workshop.bench";
    private static final String GENERATOR = "workshop.generator";
    private static final String SEED = "workshop.seed";
    private static final String COUNT = "workshop.count";
    private static final String DIVERSITY = "workshop.diversity";
    private static final String PHOTO = "workshop.photo";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,17})?");

    private final WorkshopModel model;

    WorkshopMemory(WorkshopModel model) {
        this.model = model;
    }

    /** Everything whose change is to be saved. */
    public List<Observable> watched() {
        return List.of(model.bench(), model.pages().wish(), model.photo().on());
    }

    public Map<String, String> toView() {
        PageRequest page = model.pages().wish().get();
        Map<String, String> view = new HashMap<>();
        view.put(BENCH, model.bench().get().name().toLowerCase(Locale.ROOT));
        view.put(GENERATOR, page.generator());
        view.put(SEED, Long.toString(page.seed()));
        view.put(COUNT, Integer.toString(page.count()));
        view.put(DIVERSITY, Double.toString(page.diversity()));
        view.put(PHOTO, Boolean.toString(model.photo().on().get()));
        return view;
    }

    /** Before the workspace is entered for the first time; what is missing or not understood stays as it is. */
    public void restore(Map<String, String> view) {
        for (Bench bench : Bench.values()) {
            if (bench.name().equalsIgnoreCase(view.get(BENCH))) {
                model.bench().set(bench);
            }
        }
        model.photo().on().set(Boolean.parseBoolean(view.get(PHOTO)));
        PageRequest usual = model.pages().wish().get();
        if (view.containsKey(GENERATOR)) {
            model.pages()
                    .restore(new PageRequest(
                            view.get(GENERATOR),
                            number(view, SEED).map(Double::longValue).orElse(usual.seed()),
                            number(view, COUNT)
                                    .map(Double::intValue)
                                    .filter(PagesModel.SIZES::contains)
                                    .orElse(usual.count()),
                            number(view, DIVERSITY)
                                    .filter(d -> d <= PagesModel.MOST_DIVERSITY)
                                    .orElse(usual.diversity())));
        }
    }

    private static Optional<Double> number(Map<String, String> view, String key) {
        return Optional.ofNullable(view.get(key))
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Double::valueOf);
    }
}
