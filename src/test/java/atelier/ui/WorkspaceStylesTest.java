package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.art.Style;
import atelier.art.StyleOrigin;
import atelier.studio.Samples;
import atelier.ui.styles.StyleTile;
import atelier.ui.styles.StylesModel;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Styles: found, invented, kept, and blended. */
class WorkspaceStylesTest extends WorkspaceCase {
    @Test
    void aKeptPainterHasASectionOfItsOwn() {
        Style painter = new Style("painter-1", "Nocturne", new StyleOrigin.Painter("Nocturne", "12"), Samples.codes(2));
        workspace.styles().take(painter);
        assertThat(blendName()).isEqualTo("Nocturne");
        workspace.styles().clearFresh();
        direct.drain();
        assertThat(workspace.styles().sections())
                .filteredOn(section -> section.title().equals("My painters"))
                .singleElement()
                .satisfies(section -> assertThat(section.tiles()).hasSize(1));
    }

    @Test
    void sharesOfABlendAlwaysAddUpToOne() {
        workspace.styles().toggleInBlend(tile(1));
        workspace.styles().toggleInBlend(tile(2));
        workspace.work().share(tile(1).style(), 0.5);
        var shares = workspace.inspector().shares();
        assertThat(shares).hasSize(3);
        assertThat(shares.stream().mapToDouble(s -> s.share()).sum()).isCloseTo(1, within());
        assertThat(shares.get(1).share()).isCloseTo(0.5, within());
        assertThat(shares.get(0).share()).isCloseTo(0.25, within());
        workspace.styles().toggleInBlend(tile(2));
        assertThat(workspace.inspector().shares().get(1).share()).isCloseTo(2.0 / 3, within());
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-9);
    }

    @Test
    void aBlendHoldsFourStylesAtMost() {
        for (int i = 1; i < 6; i++) {
            workspace.styles().toggleInBlend(tile(i));
        }
        assertThat(workspace.inspector().shares()).hasSize(4);
        assertThat(workspace.toast().toast().get()).isPresent();
    }

    @Test
    void keepingAndRemovingAStyleCanBeUndoneInTheCatalog() {
        workspace.styles().invent();
        direct.drain();
        StyleTile fresh = tile(0);
        workspace.styles().keep(fresh);
        workspace.styles().rename(fresh, "Mine");
        workspace.styles().remove(fresh);
        direct.drain();
        assertThat(studio.catalog.own).isEmpty();
        workspace.work().undo();
        direct.drain();
        assertThat(studio.catalog.own).extracting(s -> s.name()).containsExactly("Mine");
        workspace.work().undo();
        workspace.work().undo();
        direct.drain();
        assertThat(studio.catalog.own).isEmpty();
    }

    @Test
    void searchFiltersByNameAndSaysWhenNothingIsFound() {
        workspace.styles().search().set("ga");
        assertThat(workspace.styles().shown()).extracting(t -> t.style().name()).containsExactly("Night Garden");
        workspace.styles().search().set("zebra");
        assertThat(workspace.styles().sections()).isEmpty();
    }

    @Test
    void inventedStylesComeFirstAndShowThePhoto() {
        openPhotos(BOAT);
        workspace.styles().invent();
        direct.drain();
        StylesModel.Section news = workspace.styles().sections().getFirst();
        assertThat(news.tiles()).hasSize(StylesModel.PAGE);
        assertThat(news.tiles().getFirst().picture().get()).isPresent();
    }

    @Test
    void tilesGoBackToTheirSwatchesWithoutAPhoto() {
        openPhotos(BOAT);
        var painted = tile(0).picture().get();
        workspace.photos().closeAll();
        direct.drain();
        assertThat(tile(0).picture().get()).isPresent().isNotEqualTo(painted);
    }
}
