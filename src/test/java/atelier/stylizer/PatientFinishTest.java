package atelier.stylizer;

import static atelier.stylizer.TestPictures.blend;
import static atelier.stylizer.TestPictures.picture;
import static atelier.stylizer.TestPictures.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import atelier.art.Monitor;
import atelier.art.StyleBlend;
import atelier.image.Picture;
import atelier.image.PictureBuffer;
import atelier.nn.FeatureNetwork;
import atelier.nn.FeatureWeights;
import atelier.nn.Ops;
import atelier.nn.TensorEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PatientFinishTest {
    private static final Path FEATURES = Path.of("models", "features", "weights.safetensors");

    private final TensorEngine engine = TensorEngine.start();
    private final InstantPainter painter = load();
    private final PictureBuffer style = picture(64, 64, 7);
    private final StyleBlend blend = blend(painter.encode(style, Monitor.NONE));
    private int asked;

    private InstantPainter load() {
        try {
            return InstantPainter.load(Path.of("models", "instant"), engine, engine.choose("cpu"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void close() {
        painter.close();
    }

    private PictureBuffer paint(Picture photo, Map<String, ?> settings, Monitor monitor) {
        return painter.paint(photo, blend, PaintSettings.of(settings), PictureBuffer.Depth.EIGHT, monitor);
    }

    private Picture shown() {
        asked++;
        return style;
    }

    @Test
    void thePaintingComesNearerToTheTextureThanTheFineOne() throws IOException {
        painter.takeTime(FEATURES, s -> shown());
        Picture photo = picture(72, 56, 3);
        double fine = unlikeness(paint(photo, Map.of("finish", "fine"), Monitor.NONE));
        PictureBuffer patient = paint(photo, Map.of("finish", "patient"), Monitor.NONE);
        assertThat(unlikeness(patient)).isLessThan(0.5 * fine);
        assertThat(patient.width()).isEqualTo(72);
        assertThat(patient.height()).isEqualTo(56);
    }

    private double unlikeness(PictureBuffer painting) throws IOException {
        try (Ops ops = engine.ops(engine.choose("cpu"))) {
            FeatureNetwork features = new FeatureWeights(ops).read(FEATURES);
            Texture texture = Texture.of(ops, features, tensor(ops, style));
            return texture.distance(ops, features.ownTaps(ops, tensor(ops, painting)))
                    .toFloatArray()[0];
        }
    }

    private static NDArray tensor(Ops ops, PictureBuffer picture) {
        return ops.floats(read(picture), 1, 3, picture.height(), picture.width());
    }

    @Test
    void otherColoursOfTheSamePaintingNeedNoNewOne() {
        painter.takeTime(FEATURES, s -> shown());
        Picture photo = picture(40, 36, 3);
        PictureBuffer painted = paint(photo, Map.of("finish", "patient"), Monitor.NONE);
        PictureBuffer colored = paint(photo, Map.of("finish", "patient", "keepColors", 80), Monitor.NONE);
        assertThat(asked).isEqualTo(1);
        assertThat(read(colored)).isNotEqualTo(read(painted));
        paint(photo, Map.of("finish", "patient", "strength", 60), Monitor.NONE);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void photosThatAreNarrowerThanTheNetworkSeesAreTakenToo() {
        painter.takeTime(FEATURES, s -> shown());
        PictureBuffer painted = paint(picture(90, 5, 1), Map.of("finish", "patient"), Monitor.NONE);
        assertThat(painted.width()).isEqualTo(90);
        assertThat(painted.height()).isEqualTo(5);
    }

    @Test
    void progressRisesAndCancellingEndsIt() {
        painter.takeTime(FEATURES, s -> shown());
        List<Double> heard = new ArrayList<>();
        Monitor impatient = new Monitor() {
            @Override
            public void progress(double done) {
                heard.add(done);
            }

            @Override
            public boolean cancelled() {
                return heard.size() >= 5;
            }
        };
        assertThatThrownBy(() -> paint(picture(64, 64, 2), Map.of("finish", "patient"), impatient))
                .isInstanceOf(CancellationException.class);
        assertThat(heard).isSorted().hasSize(5).last().matches(done -> done > 0 && done < 0.9);
    }

    @Test
    void aMissingNetworkIsSaidInASentence() {
        painter.takeTime(Path.of("nowhere.safetensors"), s -> shown());
        assertThatThrownBy(() -> paint(picture(40, 40, 2), Map.of("finish", "patient"), Monitor.NONE))
                .isInstanceOf(UncheckedIOException.class)
                .cause()
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("feature network");
    }
}
