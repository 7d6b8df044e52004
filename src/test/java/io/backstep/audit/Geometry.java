package io.backstep.audit;

import java.util.Locale;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** Where nodes are on the scene, in pixels of the scene. */
final class Geometry {
    /** Up to this many times its height a text in a flow is one line, however it is rounded. */
    private static final double ONE_LINE = 1.5;

    private Geometry() {}

    /** The box of a node without its effects: a shadow may fall anywhere. For text, the box of its ink. */
    static Bounds bounds(Node node) {
        return node.localToScene(node instanceof Text text ? ink(text) : node.getLayoutBounds());
    }

    /**
     * The box of what is really painted. The layout box of a text is as high as its font's lines, so that two texts
     * may share a pixel row without any letter touching another.
     */
    private static Bounds ink(Text text) {
        Text twin = new Text(text.getText());
        twin.setFont(text.getFont());
        if (text.getParent() instanceof TextFlow flow) {
            return inkInFlow(text, twin, flow);
        }
        twin.setWrappingWidth(text.getWrappingWidth());
        twin.setLineSpacing(text.getLineSpacing());
        twin.setTextAlignment(text.getTextAlignment());
        twin.setTextOrigin(text.getTextOrigin());
        twin.setX(text.getX());
        twin.setY(text.getY());
        twin.setBoundsType(TextBoundsType.VISUAL);
        return twin.getLayoutBounds();
    }

    /**
     * In a flow the text's place is the flow's affair: its origin and wrapping say nothing, and its layout box is as high
     * as the line, on the baseline of which stands every text of the line, whatever its size. A text that the flow has
     * broken into several lines keeps its layout box, since where it was broken cannot be asked.
     */
    private static Bounds inkInFlow(Text text, Text twin, TextFlow flow) {
        Bounds placed = text.getLayoutBounds();
        double ascent = 0;
        double height = 0;
        for (Node other : flow.getChildren()) {
            if (other instanceof Text part && sharesLine(part, text)) {
                Text alone = new Text(part.getText());
                alone.setFont(part.getFont());
                ascent = Math.max(ascent, alone.getBaselineOffset());
                height = Math.max(height, alone.getLayoutBounds().getHeight());
            }
        }
        if (placed.getHeight() > height * ONE_LINE) {
            return placed;
        }
        twin.setBoundsType(TextBoundsType.VISUAL);
        Bounds ink = twin.getLayoutBounds();
        return new BoundingBox(
                placed.getMinX() + ink.getMinX(),
                placed.getMinY() + ascent + ink.getMinY(),
                ink.getWidth(),
                ink.getHeight());
    }

    private static boolean sharesLine(Text one, Text other) {
        Bounds first = one.getBoundsInParent();
        Bounds second = other.getBoundsInParent();
        return first.getMinY() < second.getMaxY() - 1 && second.getMinY() < first.getMaxY() - 1;
    }

    /** The part of the node that clips and the window leave to be seen; empty where nothing is left. */
    static Bounds visibleBounds(Node node, Scene scene) {
        Bounds visible = intersection(bounds(node), window(scene));
        for (Node above = node; above != null; above = above.getParent()) {
            if (above.getClip() != null) {
                visible =
                        intersection(visible, above.localToScene(above.getClip().getBoundsInParent()));
            }
        }
        return visible;
    }

    static Bounds window(Scene scene) {
        return new BoundingBox(0, 0, scene.getWidth(), scene.getHeight());
    }

    static Bounds intersection(Bounds a, Bounds b) {
        double left = Math.max(a.getMinX(), b.getMinX());
        double top = Math.max(a.getMinY(), b.getMinY());
        double width = Math.min(a.getMaxX(), b.getMaxX()) - left;
        double height = Math.min(a.getMaxY(), b.getMaxY()) - top;
        return new BoundingBox(left, top, Math.max(width, 0), Math.max(height, 0));
    }

    /** The innermost viewport that the node can be scrolled in, or null. */
    static @Nullable Node viewport(Node node) {
        for (Node above = node.getParent(); above != null; above = above.getParent()) {
            if (scrollsHorizontally(above) || scrollsVertically(above)) {
                return above;
            }
        }
        return null;
    }

    static boolean scrollsHorizontally(Node node) {
        if (node.getStyleClass().contains("viewport") && node.getParent() instanceof ScrollPane pane) {
            return pane.isPannable() || pane.getHbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER;
        }
        return node.getStyleClass().contains("clipped-container");
    }

    static boolean scrollsVertically(Node node) {
        if (node.getStyleClass().contains("viewport") && node.getParent() instanceof ScrollPane pane) {
            return pane.isPannable() || hasVerticalBar(pane);
        }
        return node.getStyleClass().contains("clipped-container");
    }

    /** What leaves a viewport without a bar to it cannot be reached, whatever the pane would allow. */
    private static boolean hasVerticalBar(ScrollPane pane) {
        return pane.getChildrenUnmodifiable().stream()
                .anyMatch(part -> part instanceof ScrollBar bar
                        && bar.getOrientation() == Orientation.VERTICAL
                        && bar.isVisible());
    }

    /** The box in words: {@code 80 x 20 at (10, 30)}. */
    static String inWords(Bounds bounds) {
        return String.format(
                Locale.ROOT,
                "%.0f x %.0f at (%.0f, %.0f)",
                bounds.getWidth(),
                bounds.getHeight(),
                bounds.getMinX(),
                bounds.getMinY());
    }
}
