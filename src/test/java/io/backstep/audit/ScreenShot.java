package io.backstep.audit;

import io.backstep.text.Language;
import io.backstep.ui.kit.image.PngFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Scene;

/** One screen in one combination: shows it, keeps its picture, audits it. */
public record ScreenShot(Screen screen, Combination combination) {
    private static final Path PICTURES = Path.of("target", "screens");

    /** Shows the screen, writes its picture to {@code target/screens}, and returns what is wrong with it. */
    public List<Finding> findings() {
        return findings(Vocabulary::ofBundle);
    }

    List<Finding> findings(Function<Language, Vocabulary> vocabularies) {
        Vocabulary vocabulary = vocabularies.apply(combination.language()).with(screen.ownTexts());
        try (CssWarnings warnings = CssWarnings.listen()) {
            return ShownScene.with(() -> screen.builder().build(combination), scene -> {
                keepPicture(scene);
                return SceneAudit.audit(scene, new AuditContext(toString(), vocabulary, warnings));
            });
        }
    }

    private void keepPicture(Scene scene) {
        try {
            Files.createDirectories(PICTURES);
            PngFiles.write(scene.snapshot(null), picture());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path picture() {
        return PICTURES.resolve(this + ".png");
    }

    @Override
    public String toString() {
        return screen.name() + "-" + combination;
    }
}
