package io.backstep.ui.text;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.chart.Axis;
import javafx.scene.chart.Chart;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Accordion;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

/**
 * Visits every text property of a piece of scene graph. Many controls keep what belongs to them outside their children
 * until they get a skin; a freshly loaded view has none, so their contents are asked for by name.
 */
final class TextWalk {
    private final Consumer<Property<String>> visitor;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    TextWalk(Consumer<Property<String>> visitor) {
        this.visitor = visitor;
    }

    void node(@Nullable Node node) {
        if (node == null || !seen.add(node)) {
            return;
        }
        visitor.accept(node.accessibleTextProperty());
        visitor.accept(node.accessibleHelpProperty());
        visitor.accept(node.accessibleRoleDescriptionProperty());
        if (node instanceof Text text) {
            visitor.accept(text.textProperty());
        } else if (node instanceof Axis<?> axis) {
            label(axis);
        } else if (node instanceof Chart chart) {
            chart(chart);
        } else if (node instanceof Control control) {
            control(control);
        }
        if (node instanceof DialogPane pane) {
            visitor.accept(pane.headerTextProperty());
            visitor.accept(pane.contentTextProperty());
            node(pane.getContent());
        }
        if (node instanceof Parent parent) {
            nodes(parent.getChildrenUnmodifiable());
        }
    }

    private void nodes(Iterable<? extends Node> nodes) {
        nodes.forEach(this::node);
    }

    private void label(Axis<?> axis) {
        visitor.accept(axis.labelProperty());
    }

    private void chart(Chart chart) {
        visitor.accept(chart.titleProperty());
        if (chart instanceof XYChart<?, ?> plot) {
            node(plot.getXAxis());
            node(plot.getYAxis());
        }
    }

    private void control(Control control) {
        tooltip(control.getTooltip());
        contextMenu(control.getContextMenu());
        if (control instanceof Labeled labeled) {
            visitor.accept(labeled.textProperty());
            node(labeled.getGraphic());
        }
        if (control instanceof TextInputControl input) {
            visitor.accept(input.promptTextProperty());
        } else if (control instanceof ComboBoxBase<?> box) {
            visitor.accept(box.promptTextProperty());
        } else if (control instanceof MenuButton button) {
            menuItems(button.getItems());
        } else if (control instanceof MenuBar bar) {
            menuItems(bar.getMenus());
        } else if (control instanceof TableView<?> table) {
            table.getColumns().forEach(this::column);
            node(table.getPlaceholder());
        } else {
            container(control);
        }
    }

    private void container(Control control) {
        if (control instanceof TitledPane titled) {
            node(titled.getContent());
        } else if (control instanceof Accordion accordion) {
            nodes(accordion.getPanes());
        } else if (control instanceof ScrollPane scroll) {
            node(scroll.getContent());
        } else if (control instanceof SplitPane split) {
            nodes(split.getItems());
        } else if (control instanceof ToolBar bar) {
            nodes(bar.getItems());
        } else if (control instanceof ButtonBar bar) {
            nodes(bar.getButtons());
        } else if (control instanceof TabPane tabs) {
            tabs.getTabs().forEach(this::tab);
        } else if (control instanceof SegmentedButton segmented) {
            nodes(segmented.getButtons());
        }
    }

    private void tab(Tab tab) {
        visitor.accept(tab.textProperty());
        tooltip(tab.getTooltip());
        contextMenu(tab.getContextMenu());
        node(tab.getGraphic());
        node(tab.getContent());
    }

    private void column(TableColumn<?, ?> column) {
        visitor.accept(column.textProperty());
        node(column.getGraphic());
        column.getColumns().forEach(this::column);
    }

    private void tooltip(@Nullable Tooltip tooltip) {
        if (tooltip != null && seen.add(tooltip)) {
            visitor.accept(tooltip.textProperty());
            node(tooltip.getGraphic());
        }
    }

    private void contextMenu(@Nullable ContextMenu menu) {
        if (menu != null && seen.add(menu)) {
            menuItems(menu.getItems());
        }
    }

    private void menuItems(Iterable<? extends MenuItem> items) {
        for (MenuItem item : items) {
            visitor.accept(item.textProperty());
            node(item.getGraphic());
            if (item instanceof Menu menu) {
                menuItems(menu.getItems());
            } else if (item instanceof CustomMenuItem custom) {
                node(custom.getContent());
            }
        }
    }
}
