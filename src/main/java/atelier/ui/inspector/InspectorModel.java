package atelier.ui.inspector;

import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.stylizer.PaintSettings;
import atelier.ui.kit.Texts;
import atelier.ui.work.WorkModel;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The right pane: the blend's styles with their shares, and the settings of the stylizer. */
public final class InspectorModel {
    /** One style of the blend and its share, 0 to 1. */
    public record Share(Style style, double share) {}

    private final WorkModel work;
    private final List<SettingModel> settings;
    private final ObservableList<Share> shares = FXCollections.observableArrayList();
    // kept in a field: the view of a list listens to it only weakly
    private final ObservableList<Share> sharesView = FXCollections.unmodifiableObservableList(shares);
    private final BooleanProperty advancedOpen = new SimpleBooleanProperty();

    public InspectorModel(WorkModel work, Texts texts) {
        this.work = work;
        this.settings = PaintSettings.PARAMS.stream()
                .map(param -> new SettingModel(param, work, texts))
                .toList();
        work.work().addListener(o -> readShares());
        readShares();
    }

    public List<SettingModel> basic() {
        return settings.stream().filter(s -> !s.param().advanced()).toList();
    }

    public List<SettingModel> advanced() {
        return settings.stream().filter(s -> s.param().advanced()).toList();
    }

    public ObservableList<Share> shares() {
        return sharesView;
    }

    public BooleanProperty advancedOpen() {
        return advancedOpen;
    }

    public void share(Style style, double share) {
        work.share(style, share);
    }

    public void seal() {
        work.seal();
    }

    public void take(Style style) {
        work.take(style);
    }

    private void readShares() {
        List<Share> next = work.now().blend().map(InspectorModel::shares).orElse(List.of());
        if (!next.equals(shares)) {
            shares.setAll(next);
        }
    }

    private static List<Share> shares(StyleBlend blend) {
        double sum = blend.parts().stream().mapToDouble(StyleBlend.Part::weight).sum();
        return blend.parts().stream()
                .map(part -> new Share(part.style(), part.weight() / sum))
                .toList();
    }
}
