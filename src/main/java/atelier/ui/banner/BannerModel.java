package atelier.ui.banner;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The notices on show, newest first. The same words never stand twice. */
public final class BannerModel {
    private static final int MOST = 20;

    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    // kept in a field: the view of a list listens to it only weakly
    private final ObservableList<Notice> noticesView = FXCollections.unmodifiableObservableList(notices);

    public ObservableList<Notice> notices() {
        return noticesView;
    }

    public void show(Notice notice) {
        notices.removeIf(notice::saysTheSameAs);
        notices.addFirst(notice);
        if (notices.size() > MOST) {
            notices.remove(MOST, notices.size());
        }
    }

    public void dismiss(Notice notice) {
        notices.remove(notice);
    }

    public void dismissAll() {
        notices.clear();
    }

    public void take(Notice notice, Notice.Way way) {
        dismiss(notice);
        way.action().run();
    }
}
