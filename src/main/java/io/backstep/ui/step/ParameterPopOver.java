package io.backstep.ui.step;

import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.ThemeService;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.shape.Shape;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;

/** Asks for one weight or bias beside what shows it. To be used on the JavaFX thread. */
public final class ParameterPopOver {
    /** The body of a pop-over with its arrow. */
    private static final String OUTLINE = ".border";

    private final ParameterEditorViewModel viewModel;
    private final LiveLanguage language;
    private final ThemeService themes;
    private Optional<PopOver> open = Optional.empty();

    public ParameterPopOver(ParameterEditorViewModel viewModel, LiveLanguage language, ThemeService themes) {
        this.viewModel = viewModel;
        this.language = language;
        this.themes = themes;
    }

    /**
     * Opens at a node of a window. Enter takes the number over and closes, Escape only closes; then the keys are again
     * those of what has the focus in the window.
     */
    void show(Parameter parameter, Node at) {
        hide();
        PopOver popOver = new PopOver();
        ParameterField field = new ParameterField(language, viewModel, parameter, popOver::hide);
        popOver.setContentNode(field);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        popOver.setAutoHide(true);
        Subscription look = themes.apply(popOver.getRoot(), List.of("step-settings.css"));
        popOver.setOnHidden(event -> {
            look.unsubscribe();
            open = Optional.empty();
        });
        open = Optional.of(popOver);
        show(popOver, at);
        field.edit();
    }

    void hide() {
        open.ifPresent(PopOver::hide);
    }

    /** Above or below, where there is more room; at the middle of an edge, else beside what shows the number. */
    private static void show(PopOver popOver, Node at) {
        Bounds bounds = at.localToScreen(at.getBoundsInLocal());
        Window window = at.getScene().getWindow();
        boolean below = bounds.getCenterY() < window.getY() + window.getHeight() / 2;
        popOver.setArrowLocation(below ? ArrowLocation.TOP_CENTER : ArrowLocation.BOTTOM_CENTER);
        double edge = below ? bounds.getMaxY() : bounds.getMinY();
        // Not the node itself: what opens over a window inherits the letters of the node that it belongs to.
        double y = at instanceof Shape ? bounds.getCenterY() : edge;
        popOver.show(at.getScene().getRoot(), bounds.getCenterX(), y);
        pointAt(popOver, bounds.getCenterX(), y, below);
    }

    /** Puts the tip of the arrow where it belongs: before it is shown, a pop-over only guesses how large it will be. */
    private static void pointAt(PopOver popOver, double x, double y, boolean below) {
        Node outline = popOver.getSkin().getNode().lookup(OUTLINE);
        if (outline != null) {
            // Without its shadow.
            Bounds drawn = outline.localToScreen(outline.getLayoutBounds());
            popOver.setAnchorX(popOver.getAnchorX() + x - drawn.getCenterX());
            popOver.setAnchorY(popOver.getAnchorY() + y - (below ? drawn.getMinY() : drawn.getMaxY()));
        }
    }
}
