package atelier.studio.styles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.art.Style;
import atelier.art.StyleOrigin;
import atelier.generator.SmallGenerators;
import atelier.image.PictureBuffer;
import atelier.studio.Studio;
import atelier.studio.StudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Generators are found, pages are the same for the same seed, and what is kept is what was seen. */
@Timeout(120)
class FreshStylesTest {
    @TempDir
    Path folder;

    @Test
    void generatorsAreFoundWithWhatTheyCan() throws IOException {
        try (Desk desk = new Desk(folder)) {
            Generators.Listing listing = desk.workshop.generators().list().join();
            assertThat(listing.problems()).isEmpty();
            assertThat(listing.all().getFirst().id()).isEqualTo(GeneratorInfo.CODES);
            GeneratorInfo network = desk.ofKind(GeneratorInfo.Kind.STYLEGAN);
            assertThat(network.resolution()).isEqualTo(64);
            assertThat(network.mixesLayers()).isTrue();
            assertThat(network.licence()).isEqualTo("drawn, not trained");
            GeneratorInfo flat = desk.ofKind(GeneratorInfo.Kind.DCGAN);
            assertThat(flat.mixesLayers()).isFalse();
            assertThat(flat.name()).endsWith("step 500");
            assertThat(desk.workshop.generators().named("model").join()).isEqualTo(network);
        }
    }

    @Test
    void theExamplesToBeginATrainingWithInventStylesToo() throws IOException {
        try (Desk desk = new Desk(folder)) {
            GeneratorInfo can = desk.workshop.generators().named("can-64").join();
            assertThat(can.source()).isEqualTo(GeneratorInfo.Source.SHIPPED);
            assertThat(can.kind()).isEqualTo(GeneratorInfo.Kind.CAN);
            assertThat(desk.page(can.id(), 1, 2))
                    .allSatisfy(fresh -> assertThat(fresh.swatch().width()).isPositive());
        }
    }

    @Test
    void aModelMayLieInAnyFolder() throws IOException {
        Path model = folder.resolve("elsewhere/mine");
        SmallGenerators.styleGan(model, 32);
        try (Desk desk = new Desk(folder)) {
            GeneratorInfo mine =
                    desk.workshop.generators().named(model.toString()).join();
            assertThat(mine.resolution()).isEqualTo(32);
            assertThat(mine.name()).doesNotContain("·");
            GeneratorInfo listed = desk.ofKind(GeneratorInfo.Kind.STYLEGAN);
            Path where = folder.resolve("home/runs/00000-small/model");
            assertThat(desk.workshop.generators().named(where.toString()).join())
                    .isEqualTo(listed);
            assertThat(desk.page(mine.id(), 1, 2)).hasSize(2);
            Files.writeString(model.resolve("model.json"), "{");
            assertThatThrownBy(() ->
                            desk.workshop.generators().named(model.toString()).join())
                    .hasCauseInstanceOf(StudioException.class)
                    .hasMessageContaining("model.json");
        }
    }

    @Test
    void damagedWeightsAreOneSentence() throws IOException {
        try (Desk desk = new Desk(folder)) {
            String id = desk.network();
            Path weights = folder.resolve("home/runs/00000-small/model/weights.safetensors");
            byte[] bytes = Files.readAllBytes(weights);
            bytes[bytes.length - 1] ^= 1;
            Files.write(weights, bytes);
            assertThatThrownBy(() -> desk.page(id, 1, 2)).hasMessageContaining("sha256 differs");
        }
    }

    @Test
    void theSameSeedIsTheSamePageEverywhere() throws IOException {
        List<FreshStyle> first;
        byte[] capsule;
        try (Desk desk = new Desk(folder)) {
            first = desk.page(desk.network(), 5, 3);
            capsule = desk.workshop.fresh().capsule(first.get(1)).join();
            assertThat(desk.page(desk.network(), 6, 1).getFirst().id())
                    .isNotEqualTo(first.getFirst().id());
        }
        try (Studio other = Desk.open(folder)) {
            Desk.Gathering again = new Desk.Gathering();
            other.workshop()
                    .fresh()
                    .page(new FreshStyles.PageRequest(first.getFirst().generator(), 5, 3, 1), Taste.OFF, again);
            List<FreshStyle> second = again.done.join();
            for (int i = 0; i < 3; i++) {
                assertThat(second.get(i).id()).isEqualTo(first.get(i).id());
                assertThat(second.get(i).name()).isEqualTo(first.get(i).name());
                assertThat(pixels(second.get(i).swatch()))
                        .isEqualTo(pixels(first.get(i).swatch()));
            }
            assertThat(other.workshop().fresh().capsule(second.get(1)).join()).isEqualTo(capsule);
        }
    }

    @Test
    void codeSpaceStylesAreThoseThatAreInvented() throws IOException {
        try (Desk desk = new Desk(folder)) {
            List<FreshStyle> page = desk.page(GeneratorInfo.CODES, 3, 2);
            List<Style> invented = desk.studio.styles().invent(3, 2, 1);
            assertThat(desk.workshop.fresh().style(page.get(0)).join()).isEqualTo(invented.get(0));
            assertThat(desk.workshop.fresh().style(page.get(1)).join()).isEqualTo(invented.get(1));
        }
    }

    @Test
    void diversityZeroIsTheAverage() throws IOException {
        try (Desk desk = new Desk(folder)) {
            List<FreshStyle> page = desk.page(desk.network(), 9, 2, 0, Taste.OFF);
            assertThat(pixels(page.get(0).swatch()))
                    .isEqualTo(pixels(page.get(1).swatch()));
        }
    }

    @Test
    void tasteChoosesAmongCandidatesAndIsRepeatable() throws IOException {
        try (Desk desk = new Desk(folder)) {
            Taste taste = code -> code.get(0, 0);
            List<FreshStyle> plain = desk.page(GeneratorInfo.CODES, 1, 6);
            List<FreshStyle> liked = desk.page(GeneratorInfo.CODES, 1, 6, 1, taste);
            for (int i = 0; i < 6; i++) {
                assertThat(score(desk, taste, liked.get(i))).isGreaterThanOrEqualTo(score(desk, taste, plain.get(i)));
            }
            assertThat(liked.stream().map(FreshStyle::id).toList())
                    .isNotEqualTo(plain.stream().map(FreshStyle::id).toList())
                    .isEqualTo(desk.page(GeneratorInfo.CODES, 1, 6, 1, taste).stream()
                            .map(FreshStyle::id)
                            .toList());
        }
    }

    private static double score(Desk desk, Taste taste, FreshStyle style) {
        return taste.score(desk.workshop.fresh().style(style).join().codes().natural());
    }

    @Test
    void whatIsKeptIsWhatWasSeen() throws IOException {
        Style kept;
        FreshStyle fresh;
        try (Desk desk = new Desk(folder)) {
            fresh = desk.page(desk.network(), 2, 1).getFirst();
            kept = desk.workshop.fresh().keep(fresh).join();
            assertThat(kept.origin())
                    .isInstanceOfSatisfying(
                            StyleOrigin.Generated.class,
                            made -> assertThat(made.generatorHash()).isEqualTo(desk.network()));
        }
        try (Studio other = Desk.open(folder)) {
            Style found = other.styles().find(kept.id()).orElseThrow();
            assertThat(found).isEqualTo(kept);
            PictureBuffer swatch = other.styles().swatch(found);
            assertThat(swatch.width()).isEqualTo(256);
            assertThat(difference(swatch, fresh.swatch())).isLessThan(12);
        }
    }

    @Test
    void anUnknownGeneratorSaysSo() throws IOException {
        try (Desk desk = new Desk(folder)) {
            assertThatThrownBy(() -> desk.workshop.generators().named("nobody").join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(StudioException.class)
                    .hasMessageContaining("Style space");
        }
    }

    static int[] pixels(PictureBuffer picture) {
        int[] pixels = new int[picture.width() * picture.height()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = picture.argb(i % picture.width(), i / picture.width());
        }
        return pixels;
    }

    /** Mean difference of green samples between an enlarged picture and the small one. */
    private static double difference(PictureBuffer large, PictureBuffer small) {
        double sum = 0;
        int factor = large.width() / small.width();
        for (int y = 0; y < small.height(); y++) {
            for (int x = 0; x < small.width(); x++) {
                int a = large.argb(x * factor + factor / 2, y * factor + factor / 2) >> 8 & 0xFF;
                sum += Math.abs(a - (small.argb(x, y) >> 8 & 0xFF));
            }
        }
        return sum / (small.width() * (double) small.height());
    }
}
