package io.backstep.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Accordion;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Control;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToolBar;
import javafx.scene.text.Text;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.StatusBar;

/** The visible nodes of a shown scene, sorted into what the checks speak about. */
final class AuditedScene {
    /** For nodes drawn over others on purpose, such as labels over edges. Text over text is a finding all the same. */
    static final String LAYERED = "audit-layered";

    /** For lines that carry no meaning, such as the grid of a plot: their contrast is not checked. */
    static final String DECORATION = "audit-decoration";

    private static final Set<Class<? extends Control>> CONTAINERS = Set.of(
            ScrollPane.class,
            SplitPane.class,
            TabPane.class,
            TitledPane.class,
            Accordion.class,
            ToolBar.class,
            ButtonBar.class,
            MenuBar.class,
            SegmentedButton.class,
            StatusBar.class);

    private final Scene scene;
    private final AuditContext context;
    private final List<Node> nodes = new ArrayList<>();

    AuditedScene(Scene scene, AuditContext context) {
        this.scene = scene;
        this.context = context;
        collect(scene.getRoot());
    }

    private void collect(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        nodes.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::collect);
        }
    }

    Scene scene() {
        return scene;
    }

    AuditContext context() {
        return context;
    }

    /** Every visible node, parents before children, in the order of painting. */
    List<Node> nodes() {
        return nodes;
    }

    /** Every visible text node that shows something, icons from an icon font left out. */
    List<Text> texts() {
        return allTexts().filter(text -> !isIcon(text)).toList();
    }

    /** Every visible icon from an icon font. */
    List<Text> icons() {
        return allTexts().filter(AuditedScene::isIcon).toList();
    }

    private Stream<Text> allTexts() {
        return nodes.stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> !text.getText().isBlank());
    }

    private static boolean isIcon(Text text) {
        return text.getText().codePoints().allMatch(point -> Character.getType(point) == Character.PRIVATE_USE);
    }

    /** Every visible control that holds no other content: a button, a field, a label, but not a scroll pane. */
    List<Control> controls() {
        return nodes.stream()
                .filter(Control.class::isInstance)
                .map(Control.class::cast)
                .filter(control -> !isContainer(control) && !isInsideControl(control))
                .toList();
    }

    /** Whether the node is part of what a control is made of, such as the thumb of a slider. */
    static boolean isInsideControl(Node node) {
        for (Parent ancestor = node.getParent(); ancestor != null; ancestor = ancestor.getParent()) {
            if (ancestor instanceof Control control && !isContainer(control)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a control is there to hold others. Controls of our own making are, since we fill them ourselves. */
    static boolean isContainer(Control control) {
        return control.getClass().getName().startsWith("io.backstep.")
                || CONTAINERS.stream().anyMatch(type -> type.isInstance(control));
    }

    static boolean isAncestor(Node ancestor, Node node) {
        for (Parent above = node.getParent(); above != null; above = above.getParent()) {
            if (above == ancestor) {
                return true;
            }
        }
        return false;
    }

    /** Whether the node, or one above it, carries the style class. */
    static boolean isMarked(Node node, String styleClass) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (above.getStyleClass().contains(styleClass)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the node is declared to lie over others: marked as layered, or out of the mouse's way. */
    static boolean isLayered(Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (above.isMouseTransparent() || above.getStyleClass().contains(LAYERED)) {
                return true;
            }
        }
        return false;
    }

    Finding finding(String check, Node node, String text, String problem) {
        return new Finding(context.screen(), check, NodePath.of(node), text, problem);
    }
}
