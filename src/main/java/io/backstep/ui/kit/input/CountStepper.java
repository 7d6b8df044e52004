package io.backstep.ui.kit.input;

import io.backstep.text.Words;
import io.backstep.ui.text.LiveLanguage;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** A count that is typed, or stepped with a button on either side. */
public final class CountStepper extends HBox {
    private final NumberField field = new NumberField();
    private final Button fewer = new Button("−");
    private final Button more = new Button("+");
    private final int most;
    private int count;

    /**
     * @param id of the field; the buttons' ids are made from it
     * @param what is counted, as in "units of the output layer"
     * @param enter takes a count over that was typed, or answers with what is wrong with it
     */
    public CountStepper(
            String id, int most, LiveLanguage language, Words what, Function<String, Optional<Words>> enter) {
        this.most = most;
        getStyleClass().add("count-stepper");
        field.setId(id);
        field.setPrefColumnCount(2);
        field.accessibleTextProperty().bind(language.bind(what));
        field.onEnter(enter);
        fewer.setId(id + "-fewer");
        more.setId(id + "-more");
        fewer.accessibleTextProperty().bind(language.bind(words -> words.get("panel.count.fewer", what.in(words))));
        more.accessibleTextProperty().bind(language.bind(words -> words.get("panel.count.more", what.in(words))));
        fewer.setOnAction(event -> field.enter(String.valueOf(count - 1)));
        more.setOnAction(event -> field.enter(String.valueOf(count + 1)));
        fewer.getStyleClass().add("left-pill");
        more.getStyleClass().add("right-pill");
        getChildren().addAll(fewer, field, more);
    }

    /** What is wrong with what was typed, if anything. */
    public ReadOnlyObjectProperty<Optional<Words>> problemProperty() {
        return field.problemProperty();
    }

    /** Shows another count, if it is another. */
    public void follow(int now) {
        count = now;
        field.follow(String.valueOf(now));
        fewer.setDisable(now <= 1);
        more.setDisable(now >= most);
    }
}
