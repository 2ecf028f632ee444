package atelier.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportNamesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Test
    void fillsEveryField() {
        assertThat(new ExportNames("{name}_{style} {date} {width}x{height} {n}").name("IMG 1", "Dawn", DAY, 30, 20, 7))
                .isEqualTo("IMG 1_Dawn 2026-11-21 30x20 007");
        assertThat(new ExportNames(ExportNames.DEFAULT_PATTERN).name("a{style}$1", "b/c", DAY, 1, 1, 1))
                .isEqualTo("a{style}$1_b-c");
        assertThatThrownBy(() -> new ExportNames("{nmae}")).hasMessageContaining("{nmae}");
    }

    @ParameterizedTest
    @CsvSource({
        "con, _con",
        "LPT1.x, _LPT1.x",
        "'a. . ', a",
        "'..', picture",
        "'', picture",
        "'a:b*c?d', a-b-c-d",
        ".hidden, hidden",
        "console, console"
    })
    void isAFileNameEverywhere(String text, String expected) {
        assertThat(ExportNames.sanitise(text)).isEqualTo(expected);
    }

    @Property(tries = 500)
    void anyTextBecomesAShortPlainName(@ForAll String text) {
        String name = ExportNames.sanitise(text);
        assertThat(name)
                .isNotBlank()
                .doesNotContainPattern("[<>:\"/\\\\|?*\\p{Cntrl}]")
                .doesNotEndWith(".");
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(201);
        assertThat(ExportNames.sanitise(name)).isEqualTo(name);
    }
}
