package io.backstep.ui.kit.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/** Says what the dots of one look mean, beside such a dot. */
public final class DotKey extends Label {
    public DotKey(PlotLook look, String meaning) {
        super(meaning);
        List<PathElement> dot = new ArrayList<>();
        DotShape.of(look).addTo(dot, 0, 0);
        Path graphic = DotShape.dots(look, dot);
        graphic.setManaged(true);
        setGraphic(graphic);
        PlotStyle.PLOT_DOT_KEY.addTo(this);
    }
}
