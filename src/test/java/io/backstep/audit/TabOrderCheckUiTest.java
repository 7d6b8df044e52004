package io.backstep.audit;

import static io.backstep.audit.Fixtures.column;
import static io.backstep.audit.Fixtures.findings;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StartsToolkit.class)
class TabOrderCheckUiTest {
    private final TabOrderCheck check = new TabOrderCheck();

    @Test
    void findsAControlThatDoesNotTakeTheFocus() {
        Button skipped = new Button("Back");
        skipped.setFocusTraversable(false);
        assertThat(findings(check, () -> column(new Button("Step"), skipped)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem()).isEqualTo("does not take the focus by Tab"));
    }

    @Test
    void findsANodeThatTabCannotLeaveAndThoseBehindIt() {
        TextField trap = new TextField("0.5");
        trap.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB) {
                event.consume();
            }
        });
        assertThat(findings(check, () -> column(new Button("Step"), trap, new Button("Back"))))
                .anySatisfy(finding -> assertThat(finding.problem()).contains("does not lead on"))
                .anySatisfy(finding -> assertThat(finding.problem()).contains("is not reached"));
    }

    @Test
    void findsControlsThatALoopOfFocusLeavesOut() {
        Button first = new Button("Step");
        Button second = new Button("Back");
        Button third = new Button("Loss");
        second.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB) {
                first.requestFocus();
                event.consume();
            }
        });
        assertThat(findings(check, () -> column(first, second, third)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.node()).contains("Button"));
    }

    @Test
    void letsOrdinaryControlsPass() {
        ToggleGroup group = new ToggleGroup();
        ToggleButton one = new ToggleButton("1");
        ToggleButton two = new ToggleButton("2");
        one.setToggleGroup(group);
        two.setToggleGroup(group);
        one.setSelected(true);
        Button disabled = new Button("Loss");
        disabled.setDisable(true);
        Region neuron = new Region();
        neuron.setFocusTraversable(true);
        neuron.setMinSize(20, 20);
        TextArea area = new TextArea("1");
        area.setPrefSize(100, 30);
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB) {
                neuron.requestFocus();
                event.consume();
            }
        });
        ComboBox<String> box = new ComboBox<>();
        box.setEditable(true);
        assertThat(findings(
                        check,
                        () -> column(
                                new MenuBar(new Menu("Step")),
                                new Button("Step"),
                                new HBox(one, two),
                                new SegmentedButton(new ToggleButton("3"), new ToggleButton("4")),
                                disabled,
                                new Slider(),
                                new Spinner<Integer>(0, 10, 1),
                                box,
                                area,
                                neuron,
                                new ScrollPane(new Button("Back")))))
                .isEmpty();
    }
}
