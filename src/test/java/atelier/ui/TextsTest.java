package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.ui.kit.Texts;
import atelier.ui.shell.Command;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    private static final Pattern TEXT = Pattern.compile("\"([a-z.]+)\"");
    private static final Pattern ASKED = Pattern.compile("texts(?:\\(\\))?\\.of\\(");

    @Test
    void everyKeyThatIsAskedForExists() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (String key : askedFor()) {
            Matcher literals = TEXT.matcher(key);
            while (literals.find()) {
                asked.add(literals.group(1));
            }
        }
        Arrays.stream(Command.values()).map(Command::textKey).forEach(asked::add);
        assertThat(asked).hasSizeGreaterThan(100);
        assertThat(keys()).containsAll(asked);
    }

    /** A key that is put together or handed on would slip through the other tests: each such place is known here. */
    @Test
    void keysAreWrittenOut() throws IOException {
        assertThat(askedFor().stream().filter(key -> !TEXT.matcher(key).find()))
                .containsOnly(
                        "command.textKey()",
                        "namedKey",
                        "goal.textKey()",
                        "goal.hintKey()",
                        "group.title()",
                        "page.textKey()");
        assertThat(askedFor()).noneMatch(key -> key.contains("\" +") || key.contains("+ \""));
    }

    /** What stands as the key in every call of {@code texts.of}. */
    private static Set<String> askedFor() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (String source : sources()) {
            Matcher calls = ASKED.matcher(source);
            while (calls.find()) {
                asked.add(firstArgument(source, calls.end()));
            }
        }
        return asked;
    }

    private static String firstArgument(String source, int from) {
        int depth = 0;
        boolean quoted = false;
        for (int i = from; ; i++) {
            char c = source.charAt(i);
            quoted ^= c == '"';
            if (!quoted && depth == 0 && (c == ',' || c == ')')) {
                return source.substring(from, i).strip();
            }
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
        }
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
        return sources().stream()
                .flatMap(source -> pattern.matcher(source).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/atelier/ui"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }
}
