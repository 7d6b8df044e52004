package io.backstep.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backstep.text.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXMLLoader;
import javafx.fxml.LoadException;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class FxmlTextsUiTest {
    private static final String EVERYWHERE = """
            <?import javafx.scene.control.*?>
            <?import javafx.scene.chart.*?>
            <?import javafx.scene.layout.*?>
            <?import javafx.scene.text.*?>
            <?import org.controlsfx.control.SegmentedButton?>
            <BorderPane xmlns:fx="http://javafx.com/fxml">
              <top>
                <VBox>
                  <MenuBar><menus>
                    <Menu text="%step"><items><MenuItem text="%back"/><Menu text="%step"><items><CheckMenuItem text="%back"/></items></Menu></items></Menu>
                  </menus></MenuBar>
                  <ToolBar><items><Button text="%step" accessibleText="%step" accessibleHelp="%back"/></items></ToolBar>
                </VBox>
              </top>
              <center>
                <SplitPane><items>
                  <ScrollPane>
                    <VBox>
                      <Label text="%step"><graphic><Label text="%back"/></graphic><tooltip><Tooltip text="%back"/></tooltip></Label>
                      <Text text="%step"/>
                      <TextFlow><Text text="%step"/></TextFlow>
                      <TextField fx:id="field" promptText="%back"/>
                      <ComboBox promptText="%back"/>
                      <SegmentedButton><buttons><ToggleButton text="%step"/><ToggleButton text="%back"/></buttons></SegmentedButton>
                      <MenuButton text="%step"><items><MenuItem text="%back"/></items></MenuButton>
                      <TitledPane text="%step"><Label text="%back"/></TitledPane>
                      <Accordion><panes><TitledPane text="%step"/></panes></Accordion>
                      <TableView><columns><TableColumn text="%step"/></columns><placeholder><Label text="%back"/></placeholder></TableView>
                      <LineChart title="%step"><xAxis><NumberAxis label="%step"/></xAxis><yAxis><NumberAxis label="%back"/></yAxis></LineChart>
                      <Label text="Backstep"><contextMenu><ContextMenu><items><MenuItem text="%back"/></items></ContextMenu></contextMenu></Label>
                    </VBox>
                  </ScrollPane>
                  <TabPane><tabs><Tab text="%step"><content><Label text="%back"/></content></Tab></tabs></TabPane>
                </items></SplitPane>
              </center>
            </BorderPane>
            """;

    private final LiveLanguage language = SampleWords.language();
    private final FxmlTexts texts = new FxmlTexts(language);

    @Test
    void everyTextOfAnFxmlFollowsTheLanguage() throws IOException {
        Node root = load(EVERYWHERE);
        texts.bind(root);
        assertThat(wordsOf(root)).hasSize(count(EVERYWHERE, "\"%") + 1).containsOnly("Step", "Back", "Backstep");
        language.setLanguage(Language.CHINESE);
        assertThat(wordsOf(root)).hasSize(count(EVERYWHERE, "\"%") + 1).containsOnly("单步", "后退", "Backstep");
    }

    @Test
    void whatALearnerTypedStays() throws IOException {
        Node root = load(EVERYWHERE);
        texts.bind(root);
        TextField field = new ArrayList<>(fields(root)).get(0);
        field.setText("0.05");
        language.setLanguage(Language.CHINESE);
        assertThat(field.getText()).isEqualTo("0.05");
        assertThat(field.getPromptText()).isEqualTo("后退");
    }

    @Test
    void aTextThatWasForgottenIsRecognised() throws IOException {
        Node root = load(EVERYWHERE);
        assertThat(wordsOf(root)).anyMatch(FxmlTexts::isUnbound);
        texts.bind(root);
        assertThat(wordsOf(root)).noneMatch(FxmlTexts::isUnbound);
    }

    @Test
    void anUnknownKeyFailsWhileLoading() {
        assertThatThrownBy(() -> load(EVERYWHERE.replace("%back", "%no.such.key")))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("no.such.key");
    }

    private Node load(String fxml) throws IOException {
        FXMLLoader loader = new FXMLLoader();
        loader.setResources(texts.keys());
        return loader.load(new ByteArrayInputStream(fxml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> wordsOf(Node root) {
        List<String> words = new ArrayList<>();
        new TextWalk(property -> {
                    String text = property.getValue();
                    if (text != null && !text.isEmpty()) {
                        words.add(text);
                    }
                })
                .node(root);
        return words;
    }

    private static List<TextField> fields(Node root) {
        List<TextField> fields = new ArrayList<>();
        new TextWalk(property -> {
                    if (property.getBean() instanceof TextField field && !fields.contains(field)) {
                        fields.add(field);
                    }
                })
                .node(root);
        return fields;
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
}
