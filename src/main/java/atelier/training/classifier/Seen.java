package atelier.training.classifier;

import atelier.art.Monitor;
import atelier.training.data.PictureEntry;
import atelier.training.data.PictureSet;
import java.util.List;

/** What was seen of views of pictures, and the style of each. */
final class Seen {
    private final float[][] rows;
    private final int[] styles;

    private Seen(float[][] rows, int[] styles) {
        this.rows = rows;
        this.styles = styles;
    }

    float[][] rows() {
        return rows;
    }

    int[] styles() {
        return styles;
    }

    /** Looks at {@code each} views of every picture. */
    static Seen of(
            PictureSet set,
            List<PictureEntry> pictures,
            List<String> labels,
            PictureViews views,
            int each,
            Monitor monitor) {
        float[][] rows = new float[pictures.size() * each][];
        int[] styles = new int[rows.length];
        for (int i = 0; i < pictures.size(); i++) {
            monitor.checkCancelled();
            PictureEntry picture = pictures.get(i);
            float[][] own = views.of(set.folder().resolve(picture.path()), each, i);
            for (int k = 0; k < each; k++) {
                rows[i * each + k] = own[k];
                styles[i * each + k] = labels.indexOf(picture.label());
            }
            monitor.progress((i + 1.0) / pictures.size());
        }
        return new Seen(rows, styles);
    }
}
