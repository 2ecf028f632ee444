package atelier.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.art.Monitor;
import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.art.StyleOrigin;
import atelier.image.FileHash;
import atelier.image.PictureBuffer;
import atelier.image.PictureReader;
import atelier.nn.Golden;
import atelier.nn.NetworkTensors;
import atelier.nn.SafetensorsWriter;
import atelier.nn.TensorEngine;
import atelier.stylizer.PaintSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A painter trained for one style is a style of the studio: it paints photos itself, with or without its old folder. */
@Timeout(120)
class PainterShelfTest {
    @TempDir
    Path folder;

    private Path model() throws IOException {
        Path model = Files.createDirectories(folder.resolve("run/model"));
        Path weights = model.resolve("weights.safetensors");
        try (Golden golden = Golden.open("dedicated", TensorEngine.start())) {
            new SafetensorsWriter()
                    .write(weights, NetworkTensors.data("", golden.weights().all()), Map.of());
        }
        Files.writeString(
                model.resolve("model.json"),
                "{\"kind\":\"stylizer\",\"name\":\"small\",\"sha256\":\"%s\"}".formatted(FileHash.sha256(weights)));
        return model;
    }

    private Studio open() {
        return LocalStudio.openForCommand(
                new StudioOptions(folder.resolve("home"), ShippedFolder.MODELS.find(), "cpu"),
                Optional.empty(),
                Runnable::run);
    }

    private PictureBuffer painted(Studio studio, Style style, String name) throws InterruptedException {
        Path photo = Samples.photo(folder, "p", 64, 48);
        long id = studio.exports()
                .add(java.util.List.of(new ExportRequest(
                        photo,
                        StyleBlend.of(style),
                        PaintSettings.DEFAULT,
                        ExportSettings.of(Map.of()),
                        folder.resolve("out"),
                        name)))
                .getFirst()
                .id();
        Samples.await(studio.exports(), id, job -> assertThat(job.state()).isInstanceOf(ExportJob.Done.class));
        return new PictureReader()
                .open(folder.resolve("out").resolve(name + ".png"))
                .decode(64, Monitor.NONE);
    }

    @Test
    void itPaintsItselfAndIsKept() throws Exception {
        Path model = model();
        Style style;
        int own;
        int standIn;
        try (Studio studio = open()) {
            style = studio.painters().adopt(model, Monitor.NONE);
            assertThat(style.name()).isEqualTo("small");
            assertThat(style.origin()).isInstanceOf(StyleOrigin.Painter.class);
            studio.styles().keep(style);
            assertThat(studio.styles().swatch(style).width()).isEqualTo(256);
            own = painted(studio, style, "own").argb(20, 20);
            Style byCode = new Style("code", "code", new StyleOrigin.FromImage("0"), style.codes());
            standIn = painted(studio, byCode, "code").argb(20, 20);
            assertThat(own).isNotEqualTo(standIn);
        }
        Files.delete(model.resolve("model.json"));
        try (Studio studio = open()) {
            Style kept = studio.styles().find("small").orElseThrow();
            assertThat(kept.origin()).isEqualTo(style.origin());
            assertThat(painted(studio, kept, "again").argb(20, 20)).isEqualTo(own);
        }
        try (var files = Files.walk(folder.resolve("home/painters"))) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
        try (Studio studio = open()) {
            Style kept = studio.styles().find("small").orElseThrow();
            assertThat(painted(studio, kept, "without").argb(20, 20)).isEqualTo(standIn);
        }
    }

    @Test
    void whatIsNoPainterIsRefused() throws Exception {
        Path model = model();
        try (Studio studio = open()) {
            assertThatThrownBy(() -> studio.painters().open(folder, Monitor.NONE))
                    .isInstanceOf(StudioException.class)
                    .hasMessageContaining("is no model");
            assertThatThrownBy(() ->
                            studio.painters().open(ShippedFolder.MODELS.find().resolve("instant"), Monitor.NONE))
                    .isInstanceOf(StudioException.class)
                    .hasMessageContaining("no painter for one style");
            Files.write(model.resolve("weights.safetensors"), new byte[] {1});
            assertThatThrownBy(() -> studio.painters().open(model, Monitor.NONE))
                    .hasMessageContaining("not the ones that model.json describes");
        }
    }
}
