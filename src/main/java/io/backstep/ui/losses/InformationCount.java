package io.backstep.ui.losses;

import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A small count with a button on either side. */
public final class InformationCount extends HBox {
    private final Button fewer = new Button("−");
    private final Label shown = new Label();
    private final Button more = new Button("+");
    private IntConsumer choose = count -> {};
    private int count;
    private int fewest;
    private int most;

    public InformationCount() {
        getStyleClass().add("small-count");
        fewer.getStyleClass().add("left-pill");
        more.getStyleClass().add("right-pill");
        fewer.setOnAction(event -> choose.accept(count - 1));
        more.setOnAction(event -> choose.accept(count + 1));
        getChildren().addAll(fewer, shown, more);
    }

    /**
     * @param id from which the buttons' ids are made
     * @param fewerName what the left button is called, for who cannot see it
     * @param moreName what the right one is called
     */
    void prepare(
            String id,
            int smallest,
            int largest,
            ObservableValue<String> fewerName,
            ObservableValue<String> moreName,
            IntConsumer chosen) {
        fewest = smallest;
        most = largest;
        choose = chosen;
        shown.setId(id);
        fewer.setId(id + "-fewer");
        more.setId(id + "-more");
        fewer.accessibleTextProperty().bind(fewerName);
        more.accessibleTextProperty().bind(moreName);
    }

    void show(int now) {
        count = now;
        shown.setText(Integer.toString(now));
        fewer.setDisable(now <= fewest);
        more.setDisable(now >= most);
    }
}
