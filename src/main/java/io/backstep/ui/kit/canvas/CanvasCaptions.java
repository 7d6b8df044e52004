package io.backstep.ui.kit.canvas;

import io.backstep.ui.kit.canvas.CanvasPicture.Column;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.control.Label;

/** The words below the columns: in full where there is room, otherwise in brief. */
final class CanvasCaptions extends Group {
    /** Between two captions. */
    private static final double APART = 6;

    private final List<Label> captions = new ArrayList<>();
    private final List<Label> briefs = new ArrayList<>();

    CanvasCaptions() {
        setManaged(false);
        setAutoSizeChildren(false);
        setMouseTransparent(true);
    }

    /** Puts those of other columns in place. */
    void show(List<Column> columns) {
        captions.clear();
        briefs.clear();
        for (Column column : columns) {
            captions.add(label(column.caption()));
            briefs.add(label(column.brief()));
        }
        getChildren().setAll(captions);
        getChildren().addAll(briefs);
    }

    private static Label label(String text) {
        Label caption = new Label(text);
        caption.getStyleClass().add("network-canvas-caption");
        return caption;
    }

    /** The height of the highest. */
    double highest() {
        return captions.stream()
                .mapToDouble(caption -> caption.prefHeight(-1))
                .max()
                .orElse(0);
    }

    /** Puts them below their columns; those that would run into each other even in brief are left out. */
    void place(CanvasSpace space) {
        boolean tight = captions.stream().anyMatch(caption -> caption.prefWidth(-1) + APART > space.across());
        (tight ? captions : briefs).forEach(caption -> caption.setVisible(false));
        List<Label> shown = tight ? briefs : captions;
        double taken = Double.POSITIVE_INFINITY;
        for (int column = shown.size() - 1; column >= 0; column--) {
            Label caption = shown.get(column);
            double width = caption.prefWidth(-1);
            double left = Math.max(0, Math.min(space.width() - width, space.x(column) - width / 2));
            boolean fits = left + width + APART <= taken;
            caption.setVisible(fits);
            if (fits) {
                taken = left;
            }
            caption.resizeRelocate(left, 0, width, caption.prefHeight(-1));
        }
    }
}
