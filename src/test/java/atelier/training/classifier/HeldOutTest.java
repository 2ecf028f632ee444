package atelier.training.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.training.data.PictureEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class HeldOutTest {
    private static List<PictureEntry> pictures(int many, int few) {
        List<PictureEntry> all = new ArrayList<>();
        for (int i = 0; i < many + few; i++) {
            String label = i < many ? "many" : "few";
            all.add(new PictureEntry(label + "/" + i + ".jpg", label, 100, 100, "sha" + i));
        }
        return all;
    }

    private static List<String> hashes(List<PictureEntry> pictures) {
        return List.copyOf(
                new TreeSet<>(pictures.stream().map(PictureEntry::sha256).toList()));
    }

    @Test
    void keepsTheSameShareOfEachStyleAndNoPictureTwice() {
        HeldOut split = HeldOut.of(pictures(50, 4), 0.2, 1);
        assertThat(split.kept())
                .hasSize(11)
                .filteredOn(p -> p.label().equals("few"))
                .hasSize(1);
        assertThat(split.learned()).hasSize(43).doesNotContainAnyElementsOf(split.kept());
    }

    @Test
    void orderAndNamesDoNotMatterButTheSeedDoes() {
        List<PictureEntry> pictures = pictures(40, 10);
        List<PictureEntry> renamed = new ArrayList<>();
        pictures.forEach(p -> renamed.add(
                new PictureEntry(p.label() + "/x" + p.path().length() + p.sha256(), p.label(), 9, 9, p.sha256())));
        Collections.shuffle(renamed, new Random(3));
        assertThat(hashes(HeldOut.of(renamed, 0.3, 1).kept()))
                .isEqualTo(hashes(HeldOut.of(pictures, 0.3, 1).kept()))
                .isNotEqualTo(hashes(HeldOut.of(pictures, 0.3, 2).kept()));
    }

    @Test
    void somethingIsKeptAndSomethingLearnedOfEachStyle() {
        HeldOut mostly = HeldOut.of(pictures(2, 2), 0.9, 1);
        assertThat(mostly.kept()).hasSize(2);
        assertThat(mostly.learned()).hasSize(2);
        assertThat(HeldOut.of(pictures(2, 2), 0.01, 1).kept()).hasSize(2);
    }
}
