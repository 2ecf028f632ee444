package atelier.studio;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.image.PictureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept between two starts, and what happens when it is damaged. */
class StoresTest {
    @TempDir
    Path folder;

    private final List<String> notices = new ArrayList<>();

    @Test
    void theSessionComesBackAsItWas() {
        Path file = folder.resolve("session.json");
        Session session = new Session(
                List.of(Path.of("/a b/é.jpg")),
                Optional.of(Path.of("/a b/é.jpg")),
                List.of(Path.of("/x.png")),
                Map.of("dawn", 2.0),
                Map.of("s", "QUJD"),
                Map.of("strength", 80.0, "colorMode", "match"),
                Map.of("recipe", false),
                Map.of("theme", "dark"));
        try (SessionFile store = new SessionFile(file, true, notices::add)) {
            store.save(Session.EMPTY);
            store.save(session);
        }
        try (SessionFile store = new SessionFile(file, true, notices::add)) {
            assertThat(store.load()).isEqualTo(session);
        }
        assertThat(notices).isEmpty();
    }

    @Test
    void aDamagedSessionIsSetAside() throws IOException {
        Path file = Files.writeString(folder.resolve("session.json"), "{\"photos\": [\"/a\"");
        try (SessionFile store = new SessionFile(file, true, notices::add)) {
            assertThat(store.load()).isEqualTo(Session.EMPTY);
        }
        assertThat(folder.resolve("session.json.damaged")).exists();
        assertThat(notices).singleElement().asString().contains("set aside");
    }

    @Test
    void strangeEntriesOfASessionAreSkippedOneByOne() throws IOException {
        Path file = Files.writeString(
                folder.resolve("session.json"),
                "{\"photos\": [1, \"/a\", null], \"blend\": {\"x\": \"y\", \"dawn\": 1}, \"new\": {}, \"view\": []}");
        try (SessionFile store = new SessionFile(file, true, notices::add)) {
            Session session = store.load();
            assertThat(session.photos()).containsExactly(Path.of("/a"));
            assertThat(session.blend()).isEqualTo(Map.of("dawn", 1.0));
        }
    }

    @Test
    void theQueueComesBackAndWhatRanWaits() {
        Path file = folder.resolve("queue.json");
        ExportRequest request = Samples.request(Path.of("/photo é.jpg"), Path.of("/out"));
        List<ExportJob.State> states = List.of(
                new ExportJob.Waiting(),
                new ExportJob.Running(0.5, Optional.empty()),
                new ExportJob.Done(Path.of("/out/p.png"), 3, 4),
                new ExportJob.Failed(new Problem("No.", "Try.")),
                new ExportJob.Cancelled());
        List<ExportJob> jobs = new ArrayList<>();
        for (ExportJob.State state : states) {
            jobs.add(new ExportJob(jobs.size() + 1L, request, state, List.of("a notice")));
        }
        try (QueueFile queue = new QueueFile(file, notices::add)) {
            queue.save(jobs);
        }
        try (QueueFile queue = new QueueFile(file, notices::add)) {
            List<ExportJob> loaded = queue.load();
            jobs.set(1, new ExportJob(2, request, new ExportJob.Waiting(), List.of("a notice")));
            assertThat(loaded).isEqualTo(jobs);
        }
    }

    @Test
    void aDamagedQueueIsSetAside() throws IOException {
        for (String text : List.of("", "[]", "{\"schema\":1,\"jobs\":[{}]}", "{\"schema\":1", "\u0000\u0001")) {
            Path file = Files.writeString(folder.resolve("queue.json"), text);
            try (QueueFile queue = new QueueFile(file, notices::add)) {
                assertThat(queue.load()).as(text).isEmpty();
            }
            assertThat(file).doesNotExist();
        }
        assertThat(notices).hasSize(5);
    }

    @Test
    void namesAreOrderedAsPeopleCount() {
        List<Path> paths = new ArrayList<>(Arrays.asList(
                Path.of("b1.png"), Path.of("a10.png"), Path.of("A2.png"), Path.of("a/z.png"), Path.of("a002b.png")));
        paths.sort(new NaturalOrder());
        assertThat(paths)
                .containsExactly(
                        Path.of("a/z.png"),
                        Path.of("A2.png"),
                        Path.of("a002b.png"),
                        Path.of("a10.png"),
                        Path.of("b1.png"));
    }

    @Test
    void picturesOfAFolderAreFoundWithoutHiddenOnesAndOtherFiles() throws IOException {
        Path photos = Files.createDirectories(folder.resolve("in/.hidden/deep"))
                .getParent()
                .getParent();
        for (String name :
                List.of("p10.jpg", "p9.JPG", ".hid.jpg", "notes.txt", ".hidden/x.jpg", ".hidden/deep/y.png")) {
            Files.writeString(photos.resolve(name), "x");
        }
        PhotoShelf shelf = new PhotoShelf(new ImageFiles("test"), folder.resolve("pasted"));
        assertThat(shelf.picturesIn(photos, 10)).containsExactly(photos.resolve("p9.JPG"), photos.resolve("p10.jpg"));
        assertThat(shelf.picturesIn(photos, 1)).hasSize(1);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> shelf.picturesIn(folder.resolve("nowhere"), 1)))
                .isInstanceOf(PictureException.class);
    }

    @Test
    void theHomeIsWhatWasAskedForThenTheEnvironmentThenThePlatforms() {
        Path user = Path.of("/home/ann");
        Map<String, String> none = Map.of();
        assertThat(HomeFolder.find(Optional.of(Path.of("/h")), Map.of("ATELIER_HOME", "/e"), "Linux", user))
                .isEqualTo(Path.of("/h"));
        assertThat(HomeFolder.find(Optional.empty(), Map.of("ATELIER_HOME", "/e"), "Linux", user))
                .isEqualTo(Path.of("/e"));
        assertThat(HomeFolder.find(Optional.empty(), none, "Linux", user))
                .isEqualTo(user.resolve(".local/share/atelier"));
        assertThat(HomeFolder.find(Optional.empty(), none, "Mac OS X", user))
                .isEqualTo(user.resolve("Library/Application Support/Atelier"));
        assertThat(HomeFolder.find(Optional.empty(), none, "Windows 11", user))
                .isEqualTo(user.resolve("AppData/Roaming/Atelier"));
    }

    @Test
    void namesOfExportsFillInBothFieldsOnce() {
        ExportRequest request = Samples.request(Path.of("/{style}.jpg"), folder);
        assertThat(request.fileName()).isEqualTo("{style}_Dawn");
    }
}
