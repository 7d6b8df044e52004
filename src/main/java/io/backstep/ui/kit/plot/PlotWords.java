package io.backstep.ui.kit.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.text.Text;

/**
 * The words of a drawing. How large they are is known only once they have their font, so they are written first and
 * placed afterwards. A text that needs no change keeps its node.
 */
final class PlotWords extends Group {
    private final List<Text> pool = new ArrayList<>();
    private final List<Consumer<Text>> places = new ArrayList<>();
    private int used;

    PlotWords() {
        setManaged(false);
        setMouseTransparent(true);
        setAutoSizeChildren(false);
    }

    /** Begins anew. */
    void begin() {
        used = 0;
        places.clear();
    }

    /**
     * Writes words.
     *
     * @param place is given them with their font; sets where they stand, or hides them
     */
    Text write(String words, PlotStyle style, PlotLook look, Consumer<Text> place) {
        Text text = write(words, style, place);
        look.applyTo(text);
        return text;
    }

    Text write(String words, PlotStyle style, Consumer<Text> place) {
        if (used == pool.size()) {
            Text fresh = new Text();
            fresh.setManaged(false);
            pool.add(fresh);
            getChildren().add(fresh);
        }
        Text text = pool.get(used++);
        if (!text.getStyleClass().equals(List.of(style.cssClass()))) {
            text.getStyleClass().setAll(style.cssClass());
        }
        text.setText(words);
        text.setVisible(true);
        places.add(place);
        return text;
    }

    /** Gives the words written so far their font, for who needs to know their size before placing anything. */
    void measure() {
        applyCss();
    }

    /** Places all that was written; words of before that were not written again go. */
    void place() {
        for (int i = getChildren().size() - 1; i >= used; i--) {
            getChildren().remove(i);
            pool.remove(i);
        }
        measure();
        for (int i = 0; i < used; i++) {
            places.get(i).accept(pool.get(i));
        }
    }

    static double width(Text text) {
        return text.getLayoutBounds().getWidth();
    }

    static double height(Text text) {
        return text.getLayoutBounds().getHeight();
    }

    /** Moves words so that their upper left corner is here. */
    static void moveTo(Text text, double x, double y) {
        Bounds bounds = text.getLayoutBounds();
        text.setX(Math.rint(x + text.getX() - bounds.getMinX()));
        text.setY(Math.rint(y + text.getY() - bounds.getMinY()));
    }
}
