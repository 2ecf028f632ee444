package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.ui.kit.Texts;
import atelier.ui.shell.Command;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word on the screen comes from the bundle, and the bundle holds no word that is nowhere. */
class TextsTest {
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[a-z]+)+)\"");
    private static final Pattern ASKED = Pattern.compile("texts(?:\\(\\))?\\.of\\(\\s*\"([^\"]+)\"");

    @Test
    void everyKeyThatIsAskedForExists() throws IOException {
        Set<String> asked = find(ASKED);
        Arrays.stream(Command.values()).map(Command::textKey).forEach(asked::add);
        assertThat(asked).hasSizeGreaterThan(100);
        assertThat(keys()).containsAll(asked);
    }

    @Test
    void noKeyIsUnused() throws IOException {
        Set<String> known = find(LITERAL);
        Arrays.stream(Command.values()).map(Command::textKey).forEach(known::add);
        assertThat(known).containsAll(keys());
    }

    @Test
    void everyPatternIsWellFormed() throws IOException {
        Texts texts = Texts.in(Locale.ENGLISH);
        for (String key : keys()) {
            if (!key.equals("export.name.hint")) {
                assertThat(new MessageFormat(texts.of(key), Locale.ENGLISH).format(new Object[] {1, 2, 3}))
                        .as(key)
                        .isNotBlank();
            }
        }
    }

    private static Set<String> keys() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                TextsTest.class.getResourceAsStream("/atelier/ui/messages.properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static Set<String> find(Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/atelier/ui"))) {
            return files.filter(f -> f.toString().endsWith(".java"))
                    .flatMap(f -> matches(pattern, f))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> matches(Pattern pattern, Path file) {
        try {
            Matcher matcher = pattern.matcher(Files.readString(file));
            return matcher.results().map(r -> r.group(1)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
