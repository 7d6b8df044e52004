package io.backstep.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.architecture.SourceFiles.SourceFile;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word of a screen comes from a bundle. */
class FxmlWordsTest {
    @Test
    void noWordStandsInFxml() throws XMLStreamException {
        for (SourceFile file : SourceFiles.below(SourceFiles.FXML, ".fxml")) {
            assertThat(FxmlWords.loose(file.text())).as(file.path().toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Label text=\"Step\"/>",
                "<TextField promptText=\"损失\"/>",
                "<Tab title='x' />",
                "<Label><text>Step</text></Label>",
                "<a xmlns:fx='http://javafx.com/fxml'><String fx:value=\"tanh\"/></a>",
                "<Button accessibleText=\"next\"/>"
            })
    void findsLooseWords(String fxml) throws XMLStreamException {
        assertThat(FxmlWords.loose(fxml)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Label text=\"%step.forward\" styleClass=\"heading\"/>",
                "<Label text=\"${controller.title}\"/>",
                "<Label text=\"0.5 → 1\"/>",
                "<a xmlns:fx='http://javafx.com/fxml'><Double fx:value=\"NaN\"/></a>",
                "<VBox>\n  <Label/>\n</VBox>"
            })
    void letsOthersPass(String fxml) throws XMLStreamException {
        assertThat(FxmlWords.loose(fxml)).isEmpty();
    }
}
