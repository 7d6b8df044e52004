package io.backstep.audit;

import static io.backstep.audit.Fixtures.column;
import static io.backstep.audit.Fixtures.findings;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(StartsToolkit.class)
class CssCheckUiTest {
    private final CssCheck check = new CssCheck();

    @TempDir
    private Path folder;

    @Test
    void findsAColourThatIsDefinedNowhere() throws IOException {
        String sheet = sheet(".label { -fx-text-fill: -bs-no-such-colour; }");
        assertThat(findings(check, () -> root(sheet)))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.problem()).contains("-bs-no-such-colour"));
    }

    @Test
    void findsASheetThatIsNotCssEveryTime() throws IOException {
        String sheet = sheet(".label { -fx-text-fill: #12; -fx-padding 3 }");
        assertThat(findings(check, () -> root(sheet))).isNotEmpty();
        assertThat(findings(check, () -> root(sheet))).isNotEmpty();
    }

    @Test
    void findsAMissingSheet() {
        String missing = folder.resolve("missing.css").toUri().toString();
        assertThat(findings(check, () -> root(missing))).isNotEmpty();
    }

    @Test
    void letsGoodSheetsPass() throws IOException {
        String sheet = sheet(".root { -bs-text: black; } .label { -fx-text-fill: -bs-text; }");
        assertThat(findings(check, () -> root(sheet))).isEmpty();
    }

    private String sheet(String css) throws IOException {
        Path file = Files.createTempFile(folder, "sheet", ".css");
        return Files.writeString(file, css).toUri().toString();
    }

    private static Parent root(String sheet) {
        VBox root = column(new Label("Step"));
        root.getStylesheets().add(sheet);
        return root;
    }
}
