package atelier.library.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.art.Monitor;
import atelier.art.StyleCode;
import atelier.image.PictureBuffer;
import atelier.library.index.PaletteColor;
import atelier.library.index.TestLibrary;
import atelier.studio.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LikenessTest {
    /** Three kinds of styles, far from each other; the kind is the key's hundred. */
    private static CodeMatrix kinds(int each) {
        CodeMatrix.Builder builder = new CodeMatrix.Builder(3 * each);
        for (int kind = 0; kind < 3; kind++) {
            StyleCode middle = TestLibrary.code(kind);
            for (int i = 0; i < each; i++) {
                builder.add(
                        kind * 10_000 + i,
                        middle.towards(TestLibrary.code(100 + kind * 10_000L + i), 0.1)
                                .toArray());
            }
        }
        return builder.build();
    }

    @Test
    void theNearestAreOfTheSameKindAndNeverTheStyleItself() {
        CodeMatrix codes = kinds(40);
        List<CodeMatrix.Neighbour> near = codes.nearest(codes.code(codes.rowOf(10_005)), 12, 10_005);
        assertThat(near).hasSize(12).allMatch(n -> n.key() / 10_000 == 1 && n.key() != 10_005);
        CodeMatrix.Neighbour first = near.getFirst();
        assertThat(first.distance())
                .isCloseTo(
                        codes.code(codes.rowOf(10_005)).distance(codes.code(codes.rowOf(first.key()))),
                        org.assertj.core.data.Offset.offset(1e-4));
        assertThat(codes.nearest(codes.code(0), 500, -1)).hasSize(120);
    }

    @Test
    void groupsAreTheKindsAndTheirFacesBelongToThem() {
        CodeMatrix codes = kinds(50);
        AestheticGroups groups = AestheticGroups.of(codes, 3, Monitor.NONE);
        assertThat(groups.faces()).hasSize(3);
        for (int kind = 0; kind < 3; kind++) {
            int base = kind * 10_000;
            assertThat(IntStream.range(0, 50)
                            .map(i -> groups.clusters().get(base + i))
                            .distinct())
                    .hasSize(1);
        }
        for (int group = 0; group < 3; group++) {
            assertThat(groups.clusters()).containsEntry(groups.faces().get(group), group);
        }
        assertThat(AestheticGroups.of(codes, 3, Monitor.NONE)).isEqualTo(groups);
        assertThat(AestheticGroups.of(kinds(0), 0, Monitor.NONE).faces()).isEmpty();
    }

    @Test
    void theMapKeepsKindsTogetherInsideTheSquareAndIsTheSameEachTime() {
        CodeMatrix codes = kinds(30);
        float[][] map = StyleMap.of(codes, Monitor.NONE);
        assertThat(Arrays.stream(map)).allMatch(p -> p[0] >= 0 && p[0] <= 1 && p[1] >= 0 && p[1] <= 1);
        for (int i = 0; i < map.length; i++) {
            int kind = codes.key(i) / 10_000;
            int nearest = nearest(map, i);
            assertThat(codes.key(nearest) / 10_000).as("beside " + codes.key(i)).isEqualTo(kind);
        }
        assertThat(StyleMap.of(codes, Monitor.NONE)).isDeepEqualTo(map);
    }

    @Test
    void aLibraryBeyondTheLandmarksStillHasItsKindsTogether() {
        CodeMatrix codes = kinds(StyleMap.LANDMARKS / 3 + 60);
        float[][] map = StyleMap.of(codes, Monitor.NONE);
        assertThat(map).hasDimensions(codes.size(), 2);
        long right = IntStream.range(0, map.length)
                .filter(i -> codes.key(nearest(map, i)) / 10_000 == codes.key(i) / 10_000)
                .count();
        assertThat(right).isGreaterThan(map.length * 98L / 100);
    }

    @Test
    void smallestMaps() {
        for (int count = 0; count < 5; count++) {
            CodeMatrix.Builder builder = new CodeMatrix.Builder(count);
            for (int i = 0; i < count; i++) {
                builder.add(i, TestLibrary.code(i).toArray());
            }
            assertThat(StyleMap.of(builder.build(), Monitor.NONE))
                    .hasDimensions(count, 2)
                    .satisfies(map -> assertThat(Arrays.stream(map)).allMatch(p -> Float.isFinite(p[0] + p[1])));
        }
    }

    private static int nearest(float[][] map, int from) {
        return IntStream.range(0, map.length)
                .filter(i -> i != from)
                .boxed()
                .min(java.util.Comparator.comparingDouble(
                        i -> Math.hypot(map[i][0] - map[from][0], map[i][1] - map[from][1])))
                .orElseThrow();
    }

    @Test
    void tasteRanksTheLikedKindFirst() {
        CodeMatrix codes = kinds(20);
        List<Taste.Rated> rated = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            rated.add(new Taste.Rated(codes.code(i), 5));
            rated.add(new Taste.Rated(codes.code(20 + i), 1));
        }
        Taste taste = Taste.of(rated, List.of(codes.code(45), codes.code(46))).orElseThrow();
        double liked = taste.score(codes.code(10));
        assertThat(liked).isGreaterThan(taste.score(codes.code(50)) + 0.5);
        assertThat(taste.score(codes.code(50))).isGreaterThan(taste.score(codes.code(30)) + 0.2);
        assertThat(taste.learnedFrom()).isEqualTo(8);
    }

    @Test
    void tooFewStarsAreNoTaste() {
        CodeMatrix codes = kinds(5);
        List<Taste.Rated> same = IntStream.range(0, 5)
                .mapToObj(i -> new Taste.Rated(codes.code(i), 4))
                .toList();
        assertThat(Taste.of(same.subList(0, 2), List.of(codes.code(9)))).isEmpty();
        assertThat(Taste.of(same, List.of())).isEmpty();
        assertThat(Taste.of(same, List.of(codes.code(9)))).isPresent();
    }

    @Test
    void aPaletteHasThePicturesColoursWithTheirShares() {
        PictureBuffer picture = PictureBuffer.allocate(60, 40, PictureBuffer.Depth.EIGHT, false);
        float[] rgb = new float[3 * 60 * 40];
        for (int i = 0; i < 60 * 40; i++) {
            boolean red = i % 60 < 45;
            rgb[i] = red ? 0.8f : 0.1f;
            rgb[i + 2400] = 0.1f;
            rgb[i + 4800] = red ? 0.1f : 0.7f;
        }
        picture.writeRgb(picture.bounds(), rgb);
        List<PaletteColor> palette = SwatchPalette.of(picture);
        assertThat(palette).hasSize(2);
        assertThat(palette.getFirst().rgb()).isEqualTo(0xCC1A1A);
        assertThat(palette.getFirst().share()).isCloseTo(0.75, org.assertj.core.data.Offset.offset(0.01));
        assertThat(palette.getLast().rgb()).isEqualTo(0x1A1AB3);
        assertThat(SwatchPalette.of(Samples.picture(8, 8, 128))).containsExactly(new PaletteColor(0x808080, 1));
    }
}
