package io.backstep.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.architecture.KeyFamilies.KeyFamily;
import io.backstep.audit.LatinNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The two message files say the same things, whole and nothing twice, and everything they say is said somewhere. */
class BundlesTest {
    private static final Path TEXTS = Path.of("src", "main", "resources", "io", "backstep", "text");

    /** Literals that look like keys and are something else. */
    private static final Set<String> NO_KEYS = Set.of(
            "step.css",
            "activations.css",
            "losses.css",
            "plot.css",
            "train.css",
            "plan.css",
            "digits.css",
            "digits-run.css");

    /** Texts of screens that are still to come. A key that is used by now has to leave this list. */
    private static final Set<String> AWAITED = Set.of("layer.input");

    /** Chinese characters that an English text may have: the name that the language has for itself. */
    private static final Set<String> CHINESE_IN_ENGLISH = Set.of("中文", "简体中文");

    private final Bundle english;
    private final Bundle chinese;

    BundlesTest() throws IOException {
        english = Bundle.of(Files.readString(TEXTS.resolve("Messages.properties")));
        chinese = Bundle.of(Files.readString(TEXTS.resolve("Messages_zh.properties")));
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(chinese.texts().keySet())
                .containsExactlyInAnyOrderElementsOf(english.texts().keySet());
    }

    @Test
    void everyFileIsSound() {
        for (Bundle bundle : List.of(english, chinese)) {
            assertThat(bundle.doubledKeys()).as("doubled keys").isEmpty();
            assertThat(bundle.emptyKeys()).as("empty texts").isEmpty();
            assertThat(bundle.keysWithLoneApostrophe())
                    .as("apostrophes written once")
                    .isEmpty();
            assertThat(bundle.keysWithOddBraces())
                    .as("braces that hold no argument")
                    .isEmpty();
        }
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        assertThat(english.keysWithOtherArgumentsThan(chinese)).isEmpty();
    }

    @Test
    void everyTextIsInItsLanguage() {
        assertThat(notChinese(chinese.texts())).isEmpty();
        assertThat(notEnglish(english.texts())).isEmpty();
    }

    @Test
    void everyKeyIsUsedAndEveryUsedKeyIsThere() {
        KeysInUse inUse = new KeysInUse();
        SourceFiles.below(SourceFiles.JAVA, ".java").forEach(file -> inUse.java(file.text()));
        SourceFiles.below(SourceFiles.FXML, ".fxml").forEach(file -> inUse.fxml(file.text()));
        Set<String> keys = english.texts().keySet();
        List<KeyFamily> families = KeyFamilies.all();
        assertThat(inUse.missing(keys, families, NO_KEYS))
                .as("used, but in no bundle")
                .isEmpty();
        assertThat(inUse.undeclared(keys, families))
                .as("put together in code, but not declared in KeyFamilies")
                .isEmpty();
        assertThat(inUse.idle(families))
                .as("declared in KeyFamilies, but not in code")
                .isEmpty();
        assertThat(inUse.unused(keys, families))
                .as("in the bundles, but not used")
                .isEqualTo(AWAITED);
    }

    @Test
    void findsUnsoundFiles() {
        Bundle bundle = Bundle.of("""
                # a comment
                a.one = it's
                a.two=it''s {0} and {2}
                a.one = again
                a.three=
                a.four=one \\
                    two {0}
                a.five={open
                a.six=''{0}''
                a.seven=feeds {1,choice,1#{0}|1<{1} units}
                """);
        assertThat(bundle.doubledKeys()).containsExactly("a.one");
        assertThat(bundle.emptyKeys()).containsExactly("a.three");
        assertThat(bundle("a = it's", "b = it''s", "c = '''").keysWithLoneApostrophe())
                .containsExactly("a", "c");
        assertThat(bundle.keysWithOddBraces()).containsExactly("a.five");
        assertThat(bundle.texts()).containsEntry("a.four", "one two {0}");
    }

    @Test
    void findsOtherArguments() {
        assertThat(bundle("a={0} of {1}", "b={0}").keysWithOtherArgumentsThan(bundle("a={1} {0}", "b=x")))
                .containsExactly("b");
    }

    @Test
    void findsTextsInTheWrongLanguage() {
        assertThat(notChinese(Map.of(
                        "a",
                        "Step",
                        "b",
                        "单步 step",
                        "c",
                        "ReLU",
                        "d",
                        "{0} = {1}",
                        "e",
                        "第 {0} 步",
                        "f",
                        "{0} 个{2,choice,1#one of {1}|1<个 {2}}")))
                .containsExactlyInAnyOrder("a", "b", "f");
        assertThat(notEnglish(Map.of("a", "单步", "b", "中文", "c", "Step"))).containsExactly("a");
    }

    @Test
    void findsUnusedMissingAndUndeclaredKeys() {
        KeysInUse inUse = new KeysInUse().java("""
                        messages.get("step.one");
                        String key = "step.two"; // "step.unused"
                        messages.get("gone.one", 1);
                        var file = "two.json";
                        var other = "step.gone";
                        messages.get("step.phase." + phase);
                        messages.get("step.loose." + x);
                        """).fxml("<Label text=\"%step.three\"/><Label text=\"%step.away\"/>");
        Set<String> keys = Set.of(
                "step.one",
                "step.two",
                "step.three",
                "step.unused",
                "step.phase.forward",
                "step.phase.old",
                "step.loose.a");
        List<KeyFamily> families = List.of(
                new KeyFamily("step.phase.", List.of("forward", "backward")), new KeyFamily("step.idle.", List.of()));
        assertThat(inUse.unused(keys, families)).containsExactly("step.loose.a", "step.phase.old", "step.unused");
        assertThat(inUse.missing(keys, families, Set.of()))
                .containsExactly("gone.one", "step.away", "step.gone", "step.phase.backward");
        assertThat(inUse.missing(keys, families, Set.of("step.gone"))).doesNotContain("step.gone");
        assertThat(inUse.undeclared(keys, families)).containsExactly("step.loose.");
        assertThat(inUse.idle(families)).containsExactly("step.idle.");
    }

    private static Bundle bundle(String... lines) {
        return Bundle.of(String.join("\n", lines));
    }

    /** Keys whose Chinese text keeps words in Latin letters or has no Chinese in it and is not all symbols and names. */
    private static List<String> notChinese(Map<String, String> texts) {
        return texts.entrySet().stream()
                .filter(entry -> {
                    String fixed = Bundle.fixedPart(entry.getValue());
                    return !LatinNames.wordsBesidesNames(fixed).isEmpty()
                            || (!LatinNames.hasChinese(fixed) && !LatinNames.isSymbolic(fixed));
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> notEnglish(Map<String, String> texts) {
        return texts.entrySet().stream()
                .filter(entry -> LatinNames.hasChinese(entry.getValue()))
                .filter(entry -> CHINESE_IN_ENGLISH.stream().noneMatch(entry.getValue()::contains))
                .map(Map.Entry::getKey)
                .toList();
    }
}
