package atelier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rooms of the studio depend on each other in one direction only. */
class RoomsTest {
    private static final List<String> ROOMS =
            List.of("ui", "cli", "studio", "library", "training", "stylizer", "generator", "nn", "image", "art");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("atelier");

    @Test
    void roomsAreThere() {
        assertThat(classes.contain("atelier.art.Style")).isTrue();
    }

    @Test
    void importsGoDownTheList() {
        for (int i = 1; i < ROOMS.size(); i++) {
            String[] above = ROOMS.subList(0, i).stream().map(RoomsTest::room).toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(room(ROOMS.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above)
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    @Test
    void facesDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage("atelier.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("atelier.cli..")
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void onlyTheNetworkRoomsKnowTensors() {
        noClasses()
                .that()
                .resideOutsideOfPackages(room("nn"), room("generator"), room("stylizer"), room("training"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ai.djl..")
                .check(classes);
    }

    @Test
    void onlyTheInterfaceKnowsJavaFx() {
        noClasses()
                .that()
                .resideInAPackage("atelier..")
                .and()
                .resideOutsideOfPackages(room("ui"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..")
                .check(classes);
    }

    private static String room(String name) {
        return "atelier." + name + "..";
    }
}
