package atelier.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.art.Latent;
import atelier.art.LatentPoint;
import atelier.art.Recipe;
import atelier.art.Style;
import atelier.art.StyleOrigin;
import atelier.library.index.KeepDetails;
import atelier.studio.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class StyleCapsuleTest {
    private final Style style =
            new Style("s-1", "Blue / Hour", new StyleOrigin.Sampled(new Latent(Long.MIN_VALUE, 0.7)), Samples.codes(3));

    @Test
    void everyOriginComesBackFromACapsule() {
        for (StyleOrigin origin : List.of(
                style.origin(),
                new StyleOrigin.Starter("Someone"),
                new StyleOrigin.Generated(new Latent(5, 1), "gan", "ab"),
                new StyleOrigin.FromImage("cd"),
                new StyleOrigin.Blended(List.of("a", "b"), List.of(1.0, 2.0)),
                new StyleOrigin.Bred(
                        List.of(
                                new StyleOrigin.Parent("a", "A", LatentPoint.of(1, 2)),
                                new StyleOrigin.Parent("b", "B", LatentPoint.NONE)),
                        LatentPoint.layered(2, 1, 2, 3, 4),
                        0.3,
                        Long.MAX_VALUE,
                        "gan",
                        "ab"),
                new StyleOrigin.Placed(List.of(), LatentPoint.of(-0.5f), StyleOrigin.Way.DIRECTION, "gan", "ab"))) {
            Style one = new Style("id", "Name", origin, Samples.codes(0.1));
            byte[] bytes = StyleCapsule.of(one, Samples.picture(8, 8, 51), Instant.EPOCH)
                    .toBytes();
            StyleCapsule read = StyleCapsule.read(bytes, "it");
            assertThat(read.style()).isEqualTo(one);
            assertThat(read.swatch().argb(3, 3)).isEqualTo(0xFF333333);
        }
    }

    @Test
    void aCapsuleCutAnywhereIsRefusedInASentence() {
        byte[] whole =
                StyleCapsule.of(style, Samples.picture(8, 8, 51), Instant.EPOCH).toBytes();
        for (int length = 0; length < whole.length - 400; length += 97) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> StyleCapsule.read(cut, "it"))
                    .isInstanceOf(LibraryException.class)
                    .hasMessageContaining("damaged");
        }
    }

    @Test
    void aZipThatUnfoldsIntoTooMuchIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("swatch.png"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertThatThrownBy(() -> StyleCapsule.read(bytes.toByteArray(), "it"))
                .isInstanceOf(LibraryException.class)
                .hasRootCauseMessage("there is more in it than a style holds");
    }

    @Test
    void whatIsKnownOfItsOriginTravelsInIt() {
        KeepDetails details = new KeepDetails(OptionalDouble.of(1.5), "Haystacks", "WikiArt, public domain", "by me");
        byte[] bytes = StyleCapsule.of(style, Samples.picture(8, 8, 51), Instant.EPOCH, details)
                .toBytes();
        assertThat(StyleCapsule.read(bytes, "it").details()).isEqualTo(details);
        byte[] plain =
                StyleCapsule.of(style, Samples.picture(8, 8, 51), Instant.EPOCH).toBytes();
        assertThat(StyleCapsule.read(plain, "it").details()).isEqualTo(KeepDetails.NONE);
    }

    @Test
    void recipesComeBackAndNewerOnesAreNamed() {
        Recipe recipe = new Recipe(
                1,
                "Atelier 9",
                "ff",
                List.of(new Recipe.StylePart("s-1", "Blue", 2, style.origin(), style.codes())),
                Map.of("strength", 80.0, "colorMode", "match"),
                Map.of("instant", "aa"),
                "PyTorch, CPU");
        RecipeJson json = new RecipeJson();
        String text = json.write(recipe);
        assertThat(json.read(text)).isEqualTo(recipe);
        assertThatThrownBy(() -> json.read(text.replace("\"schema\":1", "\"schema\":2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("newer Atelier (Atelier 9)");
        for (String other : List.of("", "[]", "{}", "null", "{\"schema\":1,\"styles\":[{}]}", text.substring(40))) {
            assertThatThrownBy(() -> json.read(other)).as(other).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
