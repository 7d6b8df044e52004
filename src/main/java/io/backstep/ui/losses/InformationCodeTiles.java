package io.backstep.ui.losses;

import io.backstep.engine.information.TextCode;
import io.backstep.text.Messages;
import io.backstep.ui.theme.Style;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A text symbol by symbol, each over its code word and the length of that. */
public final class InformationCodeTiles extends FlowPane {
    public InformationCodeTiles() {
        getStyleClass().add("code-tiles");
    }

    void show(TextCode code, Messages messages) {
        List<Tile> tiles =
                code.text().stream().map(symbol -> new Tile(symbol, messages)).toList();
        getChildren().setAll(tiles);
    }

    private static final class Tile extends VBox {
        Tile(TextCode.Symbol symbol, Messages messages) {
            getStyleClass().add("code-tile");
            String seen = InformationWriter.symbol(symbol.codePoint());
            Label letter = label(seen);
            Style.STRONG.addTo(letter);
            Label word = label(symbol.word().isEmpty() ? "–" : symbol.word());
            Label bits = label(Integer.toString(symbol.bits()));
            Style.MUTED.addTo(bits);
            Style.SMALL.addTo(bits);
            getChildren().addAll(letter, word, bits);
            setAccessibleRole(AccessibleRole.TEXT);
            setAccessibleText(
                    messages.get("losses.information.text.tile", seen, Integer.toString(symbol.bits()), symbol.word()));
        }

        private static Label label(String text) {
            Label label = new Label(text);
            label.setMinWidth(Region.USE_PREF_SIZE);
            return label;
        }
    }
}
