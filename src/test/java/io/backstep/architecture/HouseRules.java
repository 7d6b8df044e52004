package io.backstep.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules of the house over a root package, so that the same rules hold for the application and are seen to fail on
 * small houses built wrongly.
 */
final class HouseRules {
    /** Where threads are made: a class that merely asks for the current one makes none. */
    private static final Pattern THREADING = Pattern.compile("java\\.util\\.concurrent\\.(Executor|ForkJoin|Completable"
            + "|Scheduled|ThreadPool|Future).*|java\\.util\\.Timer(Task)?|javafx\\.concurrent\\..*");

    private static final Pattern CLOCK = Pattern.compile("java\\.lang\\.System\\.(nanoTime|currentTimeMillis)"
            + "|java\\.time\\..*\\.(now|system|systemUTC|systemDefaultZone|tick.*)|java\\.util\\.Calendar\\.getInstance"
            + "|java\\.util\\.Date\\.<init>");

    private static final Pattern UNSEEDED = Pattern.compile("java\\.lang\\.Math\\.random"
            + "|java\\.util\\.concurrent\\.ThreadLocalRandom\\.current|java\\.util\\.UUID\\.randomUUID"
            + "|java\\.security\\.SecureRandom\\.<init>");

    private static final Pattern UNSEEDED_IF_ALONE = Pattern.compile(
            "java\\.util\\.(Splittable)?Random\\.<init>|java\\.util\\.random\\.RandomGenerator\\.getDefault");

    private static final Pattern STREAMS = Pattern.compile("java\\.lang\\.System\\.(out|err|in)|.*\\.printStackTrace");

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    /** Rule 1: what computes knows nothing of what draws. */
    ArchRule nothingBelowKnowsAScreen() {
        return noClasses()
                .that()
                .resideInAnyPackage(below(House.WITHOUT_SCREEN))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        root + ".ui..",
                        "javafx..",
                        "java.awt..",
                        "javax.swing..",
                        "org.controlsfx..",
                        "atlantafx..",
                        "org.kordamp..",
                        "org.scilab.forge..");
    }

    /** Rule 2: the directions of the design, one rule for each package. */
    List<ArchRule> directions() {
        List<ArchRule> rules = new ArrayList<>();
        for (Map.Entry<String, List<String>> entry : House.mayUse().entrySet()) {
            rules.add(mayUse(resideInAnyPackage(root + "." + entry.getKey() + ".."), entry.getKey(), entry.getValue()));
        }
        rules.add(mayUse(describe("are features", javaClass -> isFeature(javaClass)), "ui.(feature)", House.FEATURE));
        rules.add(mayUse(resideInAnyPackage(root), "(start)", List.of("cli", "ui.app", "text")));
        rules.add(classes()
                .should(be(describe(
                        "in a package of the house",
                        javaClass -> javaClass.getPackageName().equals(root)
                                || isFeature(javaClass)
                                || House.mayUse().keySet().stream().anyMatch(name -> isBelow(javaClass, name)))))
                .allowEmptyShould(true));
        return rules;
    }

    private ArchRule mayUse(DescribedPredicate<JavaClass> users, String name, List<String> used) {
        String[] allowed = below(used);
        return noClasses()
                .that(users)
                .should()
                .dependOnClassesThat(describe(
                        "are in other packages of the house than " + used,
                        target -> target.getPackageName().startsWith(root)
                                && !resideInAnyPackage(allowed).test(target)
                                && !users.test(target)))
                .as("'" + name + "' uses only " + used)
                .allowEmptyShould(true);
    }

    /** Rule 3: no cycles, neither between the large parts nor between any two packages. */
    List<ArchRule> noCycles() {
        return Stream.of(root + ".(*)..", root + ".engine.(*)..", root + ".ui.(*)..", root + ".(**)")
                .<ArchRule>map(parts ->
                        slices().matching(parts).should().beFreeOfCycles().allowEmptyShould(true))
                .toList();
    }

    /** Rule 4: features never reach each other. */
    ArchRule featuresAreStrangers() {
        return slices().matching(root + ".ui.(*)..")
                .that(describe("are features", slice -> !House.SHARED.contains(slice.getNamePart(1))))
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true);
    }

    /** Rule 5: a view-model, and the document that all features share, can be tested without a scene. */
    List<ArchRule> viewModelsKnowNoScene() {
        return List.of(
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith("ViewModel")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javafx.scene..", "javafx.fxml..", "javafx.stage..")
                        .allowEmptyShould(true),
                noClasses()
                        .that()
                        .resideInAPackage(root + ".ui.document..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javafx.scene..", "javafx.fxml..", "javafx.stage..")
                        .allowEmptyShould(true));
    }

    /** Rule 6: one place loads FXML, one place meets the FX thread, two places make threads. */
    List<ArchRule> onePlaceForEach() {
        DescribedPredicate<JavaClass> threadless = resideOutsideOfPackage(root + ".ui.background..")
                .and(resideOutsideOfPackage(root + ".engine.training.."));
        return List.of(
                noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".ui.app..")
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("javafx.fxml.FXMLLoader")
                        .allowEmptyShould(true),
                noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".ui.background..")
                        .should(accessTargetWhere(target("javafx\\.application\\.Platform\\.(runLater|startup)")))
                        .allowEmptyShould(true),
                noClasses()
                        .that(threadless)
                        .should(accessTargetWhere(
                                target("java\\.lang\\.Thread\\.(<init>|start|sleep)|java\\.util\\..*\\.parallel\\w*")))
                        .orShould()
                        .dependOnClassesThat(nameMatching(THREADING.pattern()).forSubtype())
                        .allowEmptyShould(true));
    }

    /** Rule 8: nothing static changes, and nobody asks a class for its only instance. */
    List<ArchRule> nothingStaticChanges() {
        return List.of(
                fields().that()
                        .areStatic()
                        .and(areWrittenByHand())
                        .should()
                        .beFinal()
                        .allowEmptyShould(true),
                fields().that()
                        .areStatic()
                        .and(areWrittenByHand())
                        .and()
                        .haveRawType(describe("arrays", JavaClass::isArray))
                        .should()
                        .bePrivate()
                        .allowEmptyShould(true),
                noFields()
                        .that()
                        .areStatic()
                        .should()
                        .haveRawType(describe("can change", HouseRules::canChange))
                        .allowEmptyShould(true),
                noMethods().should().haveName("getInstance").allowEmptyShould(true));
    }

    private static DescribedPredicate<JavaField> areWrittenByHand() {
        return describe("are written by hand", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static boolean canChange(JavaClass type) {
        return type.isAssignableTo("javafx.beans.value.WritableValue")
                || type.isAssignableTo("javafx.beans.Observable")
                || type.isAssignableTo("java.lang.Appendable")
                || type.isAssignableTo(Random.class)
                || type.getName().startsWith("java.util.concurrent.")
                || (type.getName().startsWith("java.util.")
                        && !type.isInterface()
                        && (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class)));
    }

    /** Rule 9: the engine gives the same result every time and says nothing on the way. */
    List<ArchRule> engineIsRepeatable() {
        return Stream.of(
                        target(CLOCK.pattern()),
                        target(UNSEEDED.pattern()),
                        target(UNSEEDED_IF_ALONE.pattern()).and(describe("without a seed", HouseRules::hasNoArguments)),
                        target(STREAMS.pattern()))
                .<ArchRule>map(target -> noClasses()
                        .that()
                        .resideInAPackage(root + ".engine..")
                        .should(accessTargetWhere(target))
                        .allowEmptyShould(true))
                .toList();
    }

    private static boolean hasNoArguments(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().isEmpty();
    }

    private static DescribedPredicate<JavaAccess<?>> target(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return describe(
                "is " + pattern,
                access -> compiled.matcher(access.getTarget().getOwner().getName() + "."
                                + access.getTarget().getName())
                        .matches());
    }

    private boolean isFeature(JavaClass javaClass) {
        String ui = root + ".ui.";
        if (!javaClass.getPackageName().startsWith(ui)) {
            return false;
        }
        String rest = javaClass.getPackageName().substring(ui.length());
        int dot = rest.indexOf('.');
        return !House.SHARED.contains(dot < 0 ? rest : rest.substring(0, dot));
    }

    private boolean isBelow(JavaClass javaClass, String name) {
        String full = root + "." + name;
        return javaClass.getPackageName().equals(full)
                || javaClass.getPackageName().startsWith(full + ".");
    }

    private String[] below(List<String> names) {
        return names.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
    }
}
