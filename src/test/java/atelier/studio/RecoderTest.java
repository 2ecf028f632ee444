package atelier.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.art.CodeScales;
import atelier.art.Monitor;
import atelier.art.Style;
import atelier.image.FileHash;
import atelier.library.StyleCapsule;
import atelier.nn.SafetensorsWriter;
import atelier.nn.TensorData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Another instant stylizer paints: kept styles get its codes, and keep those that they had. */
@Timeout(60)
class RecoderTest {
    @TempDir
    Path folder;

    private Path shipped;
    private Path mine;
    private HomeFolder home;

    @BeforeEach
    void models() throws IOException {
        home = new HomeFolder(folder.resolve("home"));
        shipped = model("shipped");
        mine = model("mine");
    }

    private Path model(String name) throws IOException {
        Path model = Files.createDirectories(folder.resolve(name));
        Path weights = Files.writeString(model.resolve("weights.safetensors"), "weights of " + name);
        Files.writeString(
                model.resolve("model.json"),
                "{\"name\":\"%s\",\"kind\":\"instant\",\"sha256\":\"%s\"}".formatted(name, FileHash.sha256(weights)));
        return model;
    }

    /** With tensors, of which the last is the painter's. */
    private void weights(Path model, float encoder, float painter) throws IOException {
        Path weights = model.resolve("weights.safetensors");
        Map<String, TensorData> tensors = Map.of(
                "style_encoder.a", TensorData.floats(new float[] {encoder, 2}, 2),
                "stylizer.b", TensorData.floats(new float[] {painter}, 1));
        new SafetensorsWriter().write(weights, tensors, Map.of());
        Files.writeString(
                model.resolve("model.json"),
                "{\"name\":\"%s\",\"kind\":\"instant\",\"sha256\":\"%s\"}"
                        .formatted(model.getFileName(), FileHash.sha256(weights)));
    }

    private LocalStudio studio() {
        return studio(() -> {});
    }

    private LocalStudio studio(Runnable beforeCode) {
        InstantShelf.Use use = InstantShelf.use(home, shipped, Optional.empty());
        return LocalStudio.open(
                home,
                Samples.parts(() -> new FakeEngine().beforeCode(beforeCode), Optional.of(use)),
                Runnable::run,
                true);
    }

    private Instants.Choice choice(Path model) {
        return new Instants.Choice("mine", InstantShelf.hash(model), Optional.of(model));
    }

    private void awaitCodesOf(Path model) {
        RecodedFile file = new RecodedFile(home.recoded());
        while (file.unusable(InstantShelf.hash(model)).isEmpty()) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private StyleCapsule capsule(String name) throws IOException {
        try (Stream<Path> files = Files.list(home.styles())) {
            return files.map(StyleCapsule::read)
                    .filter(capsule -> capsule.style().name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void keptStylesGetCodesOfTheModelThatPaintsAndKeepTheOldOnes() throws IOException {
        CodeScales before;
        try (LocalStudio studio = studio()) {
            awaitCodesOf(shipped);
            Style style = studio.styles().fromImage(Samples.photo(folder, "wave", 40, 30), Monitor.NONE);
            studio.styles().keep(style);
            studio.styles().keep(studio.styles().invent(5, 1, 1).getFirst());
            before = capsule("wave").style().codes();
            assertThat(capsule("wave").details().encoder()).isEmpty();
            studio.instants().choose(choice(mine), Monitor.NONE);
            assertThat(studio.instants().waitsForStart()).isTrue();
        }
        try (LocalStudio studio = studio()) {
            assertThat(studio.instants().chosen().orElseThrow().name()).isEqualTo("mine");
            assertThat(studio.instants().waitsForStart()).isFalse();
            awaitCodesOf(mine);
            StyleCapsule recoded = capsule("wave");
            assertThat(recoded.details().encoder()).isEqualTo(InstantShelf.hash(mine));
            assertThat(recoded.details().earlier()).containsEntry(InstantShelf.hash(shipped), before);
            assertThat(studio.instants().recoding().unusable())
                    .singleElement()
                    .asString()
                    .contains("Invented 5", "no picture");
            assertThat(capsule("Invented 5").details().encoder()).isEmpty();
            Style fresh = studio.styles().fromImage(Samples.photo(folder, "fresh", 20, 30), Monitor.NONE);
            studio.styles().keep(fresh);
            assertThat(capsule("fresh").details().encoder()).isEqualTo(InstantShelf.hash(mine));
            studio.instants().choose(studio.instants().all().getFirst(), Monitor.NONE);
        }
        try (LocalStudio _ = studio()) {
            awaitCodesOf(shipped);
            assertThat(capsule("wave").style().codes()).isEqualTo(before);
            assertThat(capsule("wave").details().earlier()).containsOnlyKeys(InstantShelf.hash(mine));
        }
    }

    @Test
    void cancelledInTheMiddleNothingIsLostAndTheNextStartGoesOn() throws IOException {
        int count = 12;
        Map<String, CodeScales> before = new HashMap<>();
        try (LocalStudio studio = studio()) {
            awaitCodesOf(shipped);
            for (int i = 0; i < count; i++) {
                Path picture = Samples.photo(folder, "wave-" + i, 40 + i, 30);
                studio.styles().keep(studio.styles().fromImage(picture, Monitor.NONE));
                before.put("wave-" + i, capsule("wave-" + i).style().codes());
            }
            studio.instants().choose(choice(mine), Monitor.NONE);
        }
        CompletableFuture<LocalStudio> opened = new CompletableFuture<>();
        AtomicInteger codes = new AtomicInteger();
        Runnable cancelAtTheEleventh = () -> {
            if (codes.incrementAndGet() == 11) {
                opened.join().instants().cancelRecoding();
            }
        };
        try (LocalStudio studio = studio(cancelAtTheEleventh)) {
            opened.complete(studio);
            while (studio.instants().recoding().done() == 0
                    || studio.instants().recoding().running()) {
                LockSupport.parkNanos(1_000_000);
            }
            assertThat(studio.instants().recoding().of()).isEqualTo(count);
            assertThat(madeBy(InstantShelf.hash(mine), before)).isEqualTo(10);
            assertThat(madeBy("", before)).isEqualTo(2);
            assertThat(new RecodedFile(home.recoded()).unusable(InstantShelf.hash(mine)))
                    .isEmpty();
        }
        codes.set(0);
        try (LocalStudio _ = studio(codes::incrementAndGet)) {
            awaitCodesOf(mine);
            assertThat(codes).hasValue(2);
            assertThat(madeBy(InstantShelf.hash(mine), before)).isEqualTo(count);
        }
    }

    /** How many styles have codes of a model; each still has those that it had before. */
    private int madeBy(String encoder, Map<String, CodeScales> before) throws IOException {
        int made = 0;
        for (Map.Entry<String, CodeScales> style : before.entrySet()) {
            StyleCapsule capsule = capsule(style.getKey());
            boolean own = capsule.details().encoder().equals(encoder);
            made += own ? 1 : 0;
            CodeScales old = capsule.details().encoder().isEmpty()
                    ? capsule.style().codes()
                    : capsule.details().earlier().get(InstantShelf.hash(shipped));
            assertThat(old).isEqualTo(style.getValue());
        }
        return made;
    }

    @Test
    void aPainterThatSharesTheEncoderSharesEveryCode() throws IOException {
        weights(shipped, 1, 1);
        weights(mine, 1, 9);
        try (LocalStudio studio = studio()) {
            awaitCodesOf(shipped);
            studio.styles().keep(studio.styles().invent(5, 1, 1).getFirst());
            studio.instants().choose(choice(mine), Monitor.NONE);
        }
        Runnable never = () -> {
            throw new IllegalStateException("there is nothing to encode");
        };
        try (LocalStudio studio = studio(never)) {
            assertThat(studio.instants().waitsForStart()).isFalse();
            assertThat(studio.instants().chosen().orElseThrow().name()).isEqualTo("mine");
            assertThat(studio.instants().recoding().unusable()).isEmpty();
            assertThat(capsule("Invented 5").details().encoder()).isEmpty();
            studio.styles().keep(studio.styles().invent(6, 1, 1).getFirst());
            assertThat(capsule("Invented 6").details().encoder()).isEmpty();
        }
        weights(mine, 3, 9);
        InstantShelf.Use other = InstantShelf.use(home, shipped, Optional.of(mine));
        assertThat(other.encoder()).isEqualTo(InstantShelf.hash(mine));
    }

    @Test
    void aModelThatIsNotWhatItSaysIsNotTaken() throws IOException {
        Files.writeString(mine.resolve("weights.safetensors"), "others");
        try (LocalStudio studio = studio()) {
            assertThatThrownBy(() -> studio.instants().choose(choice(mine), Monitor.NONE))
                    .isInstanceOf(StudioException.class)
                    .hasMessageContaining("copy the model again");
            assertThat(studio.instants().chosen().orElseThrow().folder()).isEmpty();
        }
    }

    @Test
    void aModelThatIsGoneGivesWayToTheOneThatShips() throws IOException {
        try (LocalStudio studio = studio()) {
            studio.instants().choose(choice(mine), Monitor.NONE);
        }
        Files.delete(home.instants().resolve(InstantShelf.hash(mine)).resolve("weights.safetensors"));
        try (LocalStudio studio = studio()) {
            assertThat(studio.notices()).anyMatch(notice -> notice.contains("the one that ships paints"));
            assertThat(studio.instants().waitsForStart()).isTrue();
        }
    }

    @Test
    void aChosenModelOutlivesItsRun() throws IOException {
        try (LocalStudio studio = studio()) {
            studio.instants().choose(choice(mine), Monitor.NONE);
        }
        for (String file : List.of("weights.safetensors", "model.json")) {
            Files.delete(mine.resolve(file));
        }
        try (LocalStudio studio = studio()) {
            assertThat(studio.instants().chosen().orElseThrow().name()).isEqualTo("mine");
            assertThat(studio.instants().waitsForStart()).isFalse();
        }
    }
}
