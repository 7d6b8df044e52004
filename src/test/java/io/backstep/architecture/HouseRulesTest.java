package io.backstep.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules hold for the application, and each is seen to fail on a small house built wrongly. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseRulesTest {
    private static final String ROOT = "io.backstep";
    private static final String FIXTURES = "io.backstep.architecture.fixtures.";

    private final HouseRules rules = new HouseRules(ROOT);
    private JavaClasses application = new ClassFileImporter().importClasses();

    @BeforeAll
    void readTheApplication() {
        application = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT);
        assertThat(application).isNotEmpty();
    }

    @Test
    void nothingBelowKnowsAScreen() {
        rules.nothingBelowKnowsAScreen().check(application);
        assertThat(complaints("screenbelow", house -> List.of(house.nothingBelowKnowsAScreen())))
                .anyMatch(line -> line.contains("Painted") && line.contains("javafx"))
                .anyMatch(line -> line.contains("Asks") && line.contains("Window"))
                .anyMatch(line -> line.contains("Font") && line.contains("java.awt"));
    }

    @Test
    void partsUseEachOtherInTheDirectionsOfTheDesign() {
        rules.directions().forEach(rule -> rule.check(application));
        assertThat(complaints("directions", HouseRules::directions))
                .anyMatch(line -> line.contains("Figure") && line.contains("Layer"))
                .anyMatch(line -> line.contains("Trace") && line.contains("Trainer"))
                .anyMatch(line -> line.contains("Canvas") && line.contains("Screen"))
                .anyMatch(line -> line.contains("Screen") && line.contains("Start"))
                .anyMatch(line -> line.contains("Stray"));
    }

    @Test
    void noCycles() {
        rules.noCycles().forEach(rule -> rule.check(application));
    }

    @ParameterizedTest
    @CsvSource({"atroot, 0", "inengine, 1", "inui, 2", "within, 3"})
    void findsCycles(String fixture, int rule) {
        assertThat(complaints(
                        "cycles." + fixture, house -> List.of(house.noCycles().get(rule))))
                .anyMatch(line -> line.startsWith("Cycle detected"));
    }

    @Test
    void featuresAreStrangers() {
        rules.featuresAreStrangers().check(application);
        assertThat(complaints("features", house -> List.of(house.featuresAreStrangers())))
                .anyMatch(line -> line.contains("Step") && line.contains("Losses"));
    }

    @Test
    void viewModelsKnowNoScene() {
        rules.viewModelsKnowNoScene().forEach(rule -> rule.check(application));
        assertThat(complaints("viewmodels", HouseRules::viewModelsKnowNoScene))
                .anyMatch(line -> line.contains("StepViewModel") && line.contains("javafx.scene.Node"))
                .anyMatch(line -> line.contains("Document") && line.contains("javafx.scene.Scene"));
    }

    @Test
    void onePlaceForEach() {
        rules.onePlaceForEach().forEach(rule -> rule.check(application));
        assertThat(complaints("places", HouseRules::onePlaceForEach))
                .anyMatch(line -> line.contains("Loads"))
                .anyMatch(line -> line.contains("RunsLater"))
                .anyMatch(line -> line.contains("MakesThread"))
                .anyMatch(line -> line.contains("MakesExecutor"))
                .anyMatch(line -> line.contains("Parallel"));
    }

    @Test
    void nothingStaticChanges() {
        rules.nothingStaticChanges().forEach(rule -> rule.check(application));
        assertThat(complaints("statics", HouseRules::nothingStaticChanges))
                .anyMatch(line -> line.contains("Counter.count"))
                .anyMatch(line -> line.contains("Cache.VALUES"))
                .anyMatch(line -> line.contains("Table.VALUES"))
                .anyMatch(line -> line.contains("Single.getInstance"));
    }

    @Test
    void engineIsRepeatable() {
        rules.engineIsRepeatable().forEach(rule -> rule.check(application));
        assertThat(complaints("repeatable", HouseRules::engineIsRepeatable))
                .anyMatch(line -> line.contains("Timed"))
                .anyMatch(line -> line.contains("Dated"))
                .anyMatch(line -> line.contains("Chance"))
                .anyMatch(line -> line.contains("Unseeded"))
                .anyMatch(line -> line.contains("Talks"))
                .noneMatch(line -> line.contains("Seeded."));
    }

    /** What the rules say about a house built wrongly. */
    private static List<String> complaints(String fixture, Function<HouseRules, List<ArchRule>> rules) {
        JavaClasses classes = new ClassFileImporter().importPackages(FIXTURES + fixture);
        assertThat(classes).isNotEmpty();
        return rules.apply(new HouseRules(FIXTURES + fixture)).stream()
                .flatMap(rule -> rule.evaluate(classes).hasViolation()
                        ? rule.evaluate(classes).getFailureReport().getDetails().stream()
                        : Stream.of())
                .toList();
    }
}
