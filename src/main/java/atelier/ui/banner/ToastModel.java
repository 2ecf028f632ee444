package atelier.ui.banner;

import atelier.ui.kit.Workers;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One short message at the foot of the window, with at most one way back; it goes by itself. */
public final class ToastModel {
    private static final Duration STAYS = Duration.ofSeconds(7);

    /** What it says, and what its button does. */
    public record Toast(String sentence, Optional<Notice.Way> way) {}

    private final Workers workers;
    private final ReadOnlyObjectWrapper<Optional<Toast>> toast = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Workers.Cancel leaving = () -> {};

    public ToastModel(Workers workers) {
        this.workers = workers;
    }

    public ReadOnlyObjectProperty<Optional<Toast>> toast() {
        return toast.getReadOnlyProperty();
    }

    public void show(String sentence) {
        show(new Toast(sentence, Optional.empty()));
    }

    public void show(String sentence, String label, Runnable action) {
        show(new Toast(sentence, Optional.of(new Notice.Way(label, action))));
    }

    public void hide() {
        leaving.cancel();
        toast.set(Optional.empty());
    }

    private void show(Toast next) {
        leaving.cancel();
        toast.set(Optional.of(next));
        leaving = workers.timer().after(STAYS, this::hide);
    }
}
