package atelier.studio.styles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import atelier.art.CodeScales;
import atelier.art.LatentPoint;
import atelier.art.Style;
import atelier.art.StyleOrigin;
import atelier.studio.Studio;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Children come from their parents, the same for the same seed, and every ancestor is found again. */
@Timeout(120)
class BreedingTest {
    @TempDir
    Path folder;

    @Test
    void childrenAreRepeatableAndMutationLeadsAway() throws IOException {
        try (Desk desk = new Desk(folder)) {
            List<FreshStyle> page = desk.page(desk.network(), 1, 2);
            List<Parent> parents = page.stream().map(Parent::of).toList();
            assertThat(desk.workshop.breeding().generatorOf(parents)).isEqualTo(desk.network());
            List<FreshStyle> near = desk.breed(request(parents, 4, 0));
            assertThat(ids(desk.breed(request(parents, 4, 0)))).isEqualTo(ids(near));
            assertThat(ids(near)).doesNotHaveDuplicates();
            List<FreshStyle> far = desk.breed(request(parents, 4, 1));
            assertThat(nearest(far, page)).isGreaterThan(nearest(near, page));
        }
    }

    private static Breeding.Request request(List<Parent> parents, int children, double mutation) {
        return new Breeding.Request(parents, children, mutation, 8, Breeding.Layers.MIXED);
    }

    private static List<String> ids(List<FreshStyle> styles) {
        return styles.stream().map(FreshStyle::id).toList();
    }

    private static double nearest(List<FreshStyle> children, List<FreshStyle> parents) {
        return children.stream()
                .mapToDouble(child -> parents.stream()
                        .mapToDouble(parent -> Blending.distance(child.point(), parent.point()))
                        .min()
                        .orElseThrow())
                .average()
                .orElseThrow();
    }

    @Test
    void childrenOfParentsThatAreAlikeStrayFurther() throws IOException {
        try (Desk desk = new Desk(folder)) {
            List<FreshStyle> page = desk.page(desk.network(), 1, 2);
            Parent one = Parent.of(page.get(0));
            Parent other = Parent.of(page.get(1));
            double between = Blending.distance(page.get(0).point(), page.get(1).point());
            List<FreshStyle> alike = desk.breed(request(List.of(one, one), 6, Breeding.USUAL_MUTATION));
            for (FreshStyle child : alike) {
                assertThat(Blending.distance(child.point(), page.get(0).point()))
                        .isGreaterThan(0.25 * between);
            }
            assertThat(desk.breed(request(List.of(one, one), 2, 0)))
                    .allSatisfy(child -> assertThat(
                                    Blending.distance(child.point(), page.get(0).point()))
                            .isCloseTo(0, offset(1e-5)));
            assertThat(Blending.unlikeness(LatentPoint.of(0, 0), List.of(LatentPoint.of(1, 0), LatentPoint.of(0, 1))))
                    .isCloseTo(1, offset(1e-6));
            assertThat(desk.breed(request(List.of(one, other), 6, Breeding.USUAL_MUTATION)))
                    .hasSize(6);
        }
    }

    @Test
    void layersOfOneParentAndColoursOfAnother() throws IOException {
        try (Desk desk = new Desk(folder)) {
            List<FreshStyle> page = desk.page(desk.network(), 1, 2);
            List<Parent> parents = page.stream().map(Parent::of).toList();
            int layers = desk.ofKind(GeneratorInfo.Kind.STYLEGAN).layers();
            FreshStyle child = desk.breed(new Breeding.Request(parents, 1, 0, 8, new Breeding.Layers(1, 0, 6)))
                    .getFirst();
            assertThat(child.point().layers()).isEqualTo(layers);
            for (int layer = 0; layer < layers; layer++) {
                LatentPoint from = page.get(layer < 6 ? 1 : 0).point();
                assertThat(child.point().vector(layer)).isEqualTo(from.vector(0));
            }
            assertThatThrownBy(
                            () -> desk.breed(new Breeding.Request(parents, 1, 0, 8, new Breeding.Layers(1, 0, layers))))
                    .hasMessageContaining("Layers are cut");
        }
    }

    @Test
    void stylesOfDifferentOriginsCrossTheirCodes() throws IOException {
        try (Desk desk = new Desk(folder)) {
            Style starter = desk.studio.styles().all().getFirst();
            FreshStyle fresh = desk.page(desk.network(), 1, 1).getFirst();
            List<Parent> parents = List.of(Parent.of(starter), Parent.of(fresh));
            assertThat(desk.workshop.breeding().generatorOf(parents)).isEqualTo(GeneratorInfo.CODES);
            FreshStyle child = desk.breed(request(parents, 1, 0)).getFirst();
            CodeScales codes = desk.workshop.fresh().style(child).join().codes();
            CodeScales other = desk.workshop.fresh().style(fresh).join().codes();
            double between = starter.codes().natural().distance(other.natural());
            double there = codes.natural().distance(starter.codes().natural());
            double back = codes.natural().distance(other.natural());
            assertThat(there + back).isCloseTo(between, offset(1e-2 * between));
        }
    }

    @Test
    void everyAncestorReopensThoughNeverKept() throws IOException {
        Style grandchild;
        List<FreshStyle> page;
        FreshStyle child;
        try (Desk desk = new Desk(folder)) {
            page = desk.page(desk.network(), 1, 3);
            child = desk.breed(request(List.of(Parent.of(page.get(0)), Parent.of(page.get(1))), 1, 0.2))
                    .getFirst();
            FreshStyle last = desk.breed(request(List.of(Parent.of(child), Parent.of(page.get(2))), 1, 0.2))
                    .getFirst();
            grandchild = desk.workshop.fresh().keep(last).join();
            assertThat(shape(desk.workshop.lineage().of(Parent.of(grandchild)).join()))
                    .isEqualTo("((..).)");
        }
        try (Studio other = Desk.open(folder)) {
            Style found = other.styles().find(grandchild.id()).orElseThrow();
            assertThat(found.origin())
                    .isInstanceOfSatisfying(
                            StyleOrigin.Bred.class,
                            bred -> assertThat(bred.parents().getFirst().point())
                                    .isEqualTo(child.point()));
            Lineage.Node tree = other.workshop().lineage().of(Parent.of(found)).join();
            assertThat(shape(tree)).isEqualTo("((..).)");
            assertThat(tree.parents().getFirst().id()).isEqualTo(child.id());
            assertThat(tree.parents().getFirst().swatch()).isPresent();
            Optional<Style> ancestor =
                    other.workshop().lineage().reopen(page.getFirst().id()).join();
            assertThat(ancestor.orElseThrow().name()).isEqualTo(page.getFirst().name());
        }
    }

    @Test
    void aCapsuleAloneTellsItsParentsAndTheyAreMadeAgain() throws IOException {
        byte[] capsule;
        FreshStyle parent;
        try (Desk desk = new Desk(folder)) {
            List<FreshStyle> page = desk.page(desk.network(), 1, 2);
            parent = page.getFirst();
            FreshStyle child = desk.breed(request(page.stream().map(Parent::of).toList(), 1, 0.5))
                    .getFirst();
            capsule = desk.workshop.fresh().capsule(child).join();
        }
        try (Studio other = Desk.open(folder)) {
            Style child = other.styles().fromCapsule(capsule);
            Lineage.Node tree = other.workshop().lineage().of(Parent.of(child)).join();
            Lineage.Node again = tree.parents().getFirst();
            assertThat(again.name()).isEqualTo(parent.name());
            assertThat(again.style()).isPresent();
        }
    }

    private static String shape(Lineage.Node node) {
        return node.parents().isEmpty()
                ? "."
                : node.parents().stream().map(BreedingTest::shape).reduce("(", String::concat) + ")";
    }

    @Test
    void crossingCutsLayersWhereItSays() {
        LatentPoint coarse = LatentPoint.of(1, 2);
        LatentPoint fine = LatentPoint.of(3, 4);
        assertThat(Crossing.layered(3, coarse, fine, 2).toArray()).containsExactly(1, 2, 1, 2, 3, 4);
    }

    @Test
    void sphericalBlendingKeepsTheLength() {
        float[] a = new float[64];
        float[] b = new float[64];
        Arrays.setAll(new Float[64], i -> {
            a[i] = (float) Math.sin(i);
            b[i] = (float) Math.cos(3 * i);
            return 0f;
        });
        LatentPoint middle = Blending.slerp(LatentPoint.of(a), LatentPoint.of(b), 0.5);
        LatentPoint none = LatentPoint.of(new float[64]);
        double wanted = (Blending.distance(LatentPoint.of(a), none) + Blending.distance(LatentPoint.of(b), none)) / 2;
        assertThat(Blending.distance(middle, none)).isCloseTo(wanted, offset(1e-4));
        assertThat(Blending.slerp(LatentPoint.of(a), LatentPoint.of(b), 0)).isEqualTo(LatentPoint.of(a));
    }
}
