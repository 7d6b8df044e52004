package io.backstep.ui.kit.network;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** Measures words in the drawing's font. Bold is measured, so that a word has room whether it is lit or not. */
final class TextRuler {
    private final Text text = new Text();
    private double em = 13;

    void setFont(Font font) {
        em = font.getSize();
        text.setFont(Font.font(font.getFamily(), FontWeight.BOLD, em));
    }

    /** The size of the drawing's text in pixels. */
    double em() {
        return em;
    }

    /** The width of the words at the drawing's text size, in pixels. */
    double width(String words) {
        text.setText(words);
        return text.getLayoutBounds().getWidth();
    }
}
