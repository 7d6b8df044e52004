package io.backstep.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import javafx.util.StringConverter;

/**
 * Words that are in no bundle, in the wrong language, or meant for no reader: on the screen itself, and in what a click or
 * a screen reader would bring up, such as tooltips, menus, choices and accessible texts.
 */
final class WordsCheck implements SceneCheck {
    private static final String NAME = "words";

    private record Said(Node node, String where, String text) {}

    @Override
    public List<Finding> findings(AuditedScene audited) {
        List<Said> said = new ArrayList<>();
        if (audited.scene().getWindow() instanceof Stage stage) {
            add(said, audited.scene().getRoot(), "title of the window", stage.getTitle());
        }
        for (Node node : audited.nodes()) {
            shown(said, node);
            told(said, node);
            offered(said, node);
        }
        Vocabulary vocabulary = audited.context().vocabulary();
        return said.stream()
                .filter(one -> !isPartOfKnownText(one.node(), vocabulary))
                .flatMap(one -> vocabulary.complaint(one.text()).stream()
                        .map(problem -> audited.finding(NAME, one.node(), one.text(), one.where() + " " + problem)))
                .toList();
    }

    /** The parts of a flow stand in one line, such as those of a name, and are read together. */
    private static boolean isPartOfKnownText(Node node, Vocabulary vocabulary) {
        return node instanceof Text
                && node.getParent() instanceof TextFlow flow
                && vocabulary.complaint(whole(flow)).isEmpty();
    }

    private static String whole(TextFlow flow) {
        return flow.getChildren().stream()
                .filter(Text.class::isInstance)
                .map(part -> ((Text) part).getText())
                .collect(Collectors.joining());
    }

    private static void add(List<Said> said, Node node, String where, String text) {
        if (text != null && !text.isBlank()) {
            said.add(new Said(node, where, text));
        }
    }

    private static void shown(List<Said> said, Node node) {
        if (node instanceof Labeled labeled) {
            add(said, node, "text", spoken(labeled.getText(), labeled.isMnemonicParsing()));
        } else if (node instanceof Text text && !(text.getParent() instanceof Labeled)) {
            add(said, node, "text", text.getText());
        }
    }

    /** The text without the underscore that marks a mnemonic. */
    private static String spoken(String text, boolean mnemonics) {
        return text == null ? "" : mnemonics ? text.replaceFirst("_(?=[^_])", "") : text;
    }

    private static void told(List<Said> said, Node node) {
        add(said, node, "accessible text", node.getAccessibleText());
        add(said, node, "accessible help", node.getAccessibleHelp());
        add(said, node, "accessible role", node.getAccessibleRoleDescription());
        tooltip(node).ifPresent(tooltip -> add(said, node, "tooltip", tooltip.getText()));
        if (node instanceof TextInputControl input) {
            add(said, node, "prompt", input.getPromptText());
        }
    }

    /** The tooltip of a control, or the one installed on any other node, which JavaFX keeps among its properties. */
    private static Optional<Tooltip> tooltip(Node node) {
        if (node instanceof Control control && control.getTooltip() != null) {
            return Optional.of(control.getTooltip());
        }
        return node.hasProperties() && node.getProperties().get(Tooltip.class.getName()) instanceof Tooltip tooltip
                ? Optional.of(tooltip)
                : Optional.empty();
    }

    private static void offered(List<Said> said, Node node) {
        if (node instanceof ComboBox<?> box && box.getCellFactory() == null) {
            choices(box).forEach(text -> add(said, node, "choice", text));
        } else if (node instanceof ChoiceBox<?> box) {
            choices(box).forEach(text -> add(said, node, "choice", text));
        }
        if (node instanceof MenuBar bar) {
            bar.getMenus().forEach(menu -> menuItem(said, node, menu));
        } else if (node instanceof MenuButton button) {
            button.getItems().forEach(item -> menuItem(said, node, item));
        }
        if (node instanceof Control control && control.getContextMenu() != null) {
            ContextMenu menu = control.getContextMenu();
            menu.getItems().forEach(item -> menuItem(said, node, item));
        }
    }

    private static <T> Stream<String> choices(ComboBox<T> box) {
        return box.getItems().stream().map(item -> written(item, box.getConverter()));
    }

    private static <T> Stream<String> choices(ChoiceBox<T> box) {
        return box.getItems().stream().map(item -> written(item, box.getConverter()));
    }

    private static <T> String written(T item, StringConverter<T> converter) {
        String text = converter == null ? String.valueOf(item) : converter.toString(item);
        return text == null ? "" : text;
    }

    private static void menuItem(List<Said> said, Node node, MenuItem item) {
        add(said, node, "menu", spoken(item.getText(), item.isMnemonicParsing()));
        if (item instanceof Menu menu) {
            menu.getItems().forEach(inner -> menuItem(said, node, inner));
        }
    }
}
