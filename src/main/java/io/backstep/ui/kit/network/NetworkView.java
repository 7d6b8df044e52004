package io.backstep.ui.kit.network;

import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.text.Messages;
import io.backstep.ui.kit.clock.FrameClock;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.text.LiveLanguage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * The drawing of a network at one moment of a trace: edges by sign and size of their weights, neurons with what is known
 * of them, and what the last click did. Neurons have the ids {@code neuron-L-U} with L = 0 for the inputs, edges
 * {@code edge-L-U-I}, all counted from 1. To be used on the JavaFX thread.
 */
public final class NetworkView extends Region {
    private static final Map<KeyCode, NetworkCursor.Direction> ARROWS = Map.of(
            KeyCode.UP, NetworkCursor.Direction.UP,
            KeyCode.DOWN, NetworkCursor.Direction.DOWN,
            KeyCode.LEFT, NetworkCursor.Direction.LEFT,
            KeyCode.RIGHT, NetworkCursor.Direction.RIGHT);
    private static final List<KeyCombination> EDIT = List.of(
            new KeyCodeCombination(KeyCode.F2), new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN));

    private final MotionPlayer motion;
    private final Text probe = new Text();
    private final TextRuler ruler = new TextRuler();
    private final DelayedTip tip;
    private NetworkTexts texts;
    private Optional<Shown> shown = Optional.empty();
    private NetworkCursor cursor = NetworkCursor.atNeuron(0, 0);
    private HoverHandler onHovered = (quantity, hovered) -> {};
    private Consumer<Quantity> onClicked = quantity -> {};
    private EditHandler onEdited = (parameter, node, afterClick) -> {};
    private Optional<Hotspot> clickedFirst = Optional.empty();
    private Set<Quantity> lit = Set.of();

    /** Hears what the mouse enters and leaves. */
    @FunctionalInterface
    public interface HoverHandler {
        /** Called with {@code true} when the mouse comes to a quantity, and with {@code false} when it leaves it. */
        void hovered(Quantity quantity, boolean hovered);
    }

    /** Hears which weight or bias a person wants to change. */
    @FunctionalInterface
    public interface EditHandler {
        /**
         * Called at a double-click or at a key.
         *
         * @param node what shows the parameter, or what it belongs to
         * @param afterClick whether it was a double-click, the first half of which was told of as a click
         */
        void edited(Parameter parameter, Node node, boolean afterClick);
    }

    /** A picture with the nodes that show it. */
    private record Shown(NetworkPicture picture, NetworkNodes nodes, NetworkPointer pointer, RoomFinder rooms) {}

    public NetworkView(FrameClock clock, LiveLanguage language) {
        motion = new MotionPlayer(clock);
        texts = new NetworkTexts(language.messages());
        tip = new DelayedTip(this, clock);
        NetworkStyle.NETWORK.addTo(this);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        probe.setVisible(false);
        NetworkStyle.RULER.addTo(probe);
        getChildren().add(probe);
        probe.fontProperty().subscribe(font -> {
            ruler.setFont(font);
            requestLayout();
        });
        speak(language.messages());
        Subscriptions.whileShown(this, subscriptions -> {
            subscriptions.listen(language.messagesProperty(), this::speak);
            subscriptions.add(this::rest);
        });
        addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(Optional.empty(), event));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** The picture on view. */
    public Optional<NetworkPicture> picture() {
        return shown.map(Shown::picture);
    }

    /** What is called when the mouse comes to a neuron, an edge or a number, and when it leaves. */
    public void setOnQuantityHovered(HoverHandler handler) {
        onHovered = handler;
    }

    /** What is called when a neuron, an edge or a number is clicked, or Enter is pressed on one. */
    public void setOnQuantityClicked(Consumer<Quantity> handler) {
        onClicked = handler;
    }

    /** What is called when an edge, a weight or a bias is double-clicked, or F2 pressed on an edge or a neuron. */
    public void setOnQuantityEdited(EditHandler handler) {
        onEdited = handler;
    }

    /** Lights these quantities, until the next call: what a formula points at. */
    public void setLit(Set<Quantity> quantities) {
        lit = Set.copyOf(quantities);
        shown.ifPresent(now -> now.pointer().lightElsewhere(lit));
    }

    /** Whether a motion is under way. */
    public boolean isMoving() {
        return motion.isMoving();
    }

    /**
     * Shows a picture. A motion that is under way is brought to its end first.
     *
     * @param animate whether the drawing moves there from the picture before; it never does between networks of
     *     different shapes
     */
    public void show(NetworkPicture target, boolean animate) {
        motion.end();
        // What it says may not be true of the new picture.
        tip.hide();
        Optional<Shown> before = shown.filter(now -> now.picture().shape().equals(target.shape()));
        Shown now = before.map(same -> new Shown(target, same.nodes(), same.pointer(), same.rooms()))
                .orElseGet(() -> build(target));
        shown = Optional.of(now);
        now.nodes().show(target, texts);
        now.pointer().light();
        describeCursor();
        requestLayout();
        if (animate && before.isPresent() && getScene() != null) {
            motion.play(new NetworkMotion(before.get().picture(), target, now.nodes(), ruler.em()));
        }
    }

    private Shown build(NetworkPicture target) {
        tip.hide();
        clickedFirst = Optional.empty();
        NetworkNodes nodes = new NetworkNodes(target);
        getChildren().setAll(nodes.layers());
        getChildren().add(probe);
        NetworkPointer pointer = new NetworkPointer(nodes);
        pointer.lightElsewhere(lit);
        cursor = NetworkCursor.atNeuron(0, 0);
        return new Shown(target, nodes, pointer, new RoomFinder(ruler));
    }

    /** Nothing moves or waits in a drawing that nobody sees. */
    private void rest() {
        motion.end();
        tip.hide();
    }

    private void speak(Messages messages) {
        texts = new NetworkTexts(messages);
        setAccessibleHelp(texts.help());
        shown.ifPresent(now -> now.nodes().show(now.picture(), texts));
        describeCursor();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        shown.filter(now -> getWidth() > 0 && getHeight() > 0).ifPresent(now -> {
            NetworkLayout layout = now.rooms().layoutOf(now.picture(), getWidth(), getHeight(), texts);
            now.nodes().place(layout, now.picture(), texts, ruler);
        });
    }

    @Override
    protected double computePrefWidth(double height) {
        return 56 * ruler.em();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 48 * ruler.em();
    }

    private void moved(MouseEvent event) {
        shown.ifPresent(now -> point(now.pointer().at(event, this), event));
    }

    private void point(Optional<Hotspot> hotspot, MouseEvent event) {
        shown.ifPresent(now -> {
            Optional<Hotspot> before = now.pointer().pointedAt();
            if (before.equals(hotspot)) {
                return;
            }
            tip.hide();
            before.ifPresent(left -> onHovered.hovered(left.quantity().get(), false));
            now.pointer().pointAt(hotspot);
            hotspot.ifPresent(entered -> {
                onHovered.hovered(entered.quantity().get(), true);
                tip.showSoon(entered.tip().apply(texts), event.getScreenX(), event.getScreenY());
            });
        });
    }

    private void clicked(MouseEvent event) {
        requestFocus();
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            // What was meant is what the first click hit; that click may have moved something else under the mouse.
            clickedFirst.ifPresent(hotspot -> edit(hotspot.quantity().get(), hotspot.node(), true));
            return;
        }
        clickedFirst = shown.flatMap(now -> now.pointer().at(event, this));
        clickedFirst.ifPresent(hotspot -> onClicked.accept(hotspot.quantity().get()));
    }

    private void edit(Quantity quantity, Node node, boolean afterClick) {
        if (quantity instanceof Parameter parameter) {
            tip.hide();
            Node number = shown.flatMap(now -> now.nodes().numberOf(parameter)).orElse(node);
            onEdited.edited(parameter, number, afterClick);
        }
    }

    /** The weight of the edge that the keyboard is on, or the bias of the neuron. */
    private void editAtCursor(Shown now) {
        Optional<Parameter> parameter = cursor.edge().isPresent()
                ? now.nodes()
                        .drawnEdges()
                        .at(cursor.edge().get())
                        .map(edge -> edge.edge().weight())
                : now.picture().columns().get(cursor.column()).stream()
                        .skip(cursor.unit())
                        .findFirst()
                        .flatMap(NetworkPicture.Neuron::bias)
                        .map(NetworkPicture.ParameterShown::parameter);
        atCursor(now).ifPresent(here -> parameter.ifPresent(quantity -> edit(quantity, here.node(), false)));
    }

    private void pressed(KeyEvent event) {
        boolean plain = !event.isControlDown() && !event.isShiftDown() && !event.isAltDown() && !event.isMetaDown();
        NetworkCursor.Direction direction = ARROWS.get(event.getCode());
        if (shown.isEmpty()) {
            return;
        }
        Shown now = shown.get();
        if (EDIT.stream().anyMatch(keys -> keys.match(event))) {
            editAtCursor(now);
            event.consume();
            return;
        }
        if (!plain) {
            return;
        }
        if (direction != null) {
            atCursor(now).ifPresent(left -> left.node().pseudoClassStateChanged(NetworkStyle.CURSOR, false));
            NetworkShape shape = now.picture().shape();
            cursor = shape.whole()
                    ? cursor.moved(direction, shape)
                    : cursor.movedAmong(
                            direction,
                            shape,
                            now.picture().edges().stream()
                                    .map(NetworkPicture.Edge::place)
                                    .toList());
            describeCursor();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            atCursor(now).ifPresent(here -> onClicked.accept(here.quantity().get()));
            event.consume();
        }
    }

    private Optional<Hotspot> atCursor(Shown now) {
        if (cursor.edge().isPresent()) {
            return now.nodes()
                    .drawnEdges()
                    .at(cursor.edge().get())
                    .flatMap(edge -> now.pointer().hotspotOf(edge.line()));
        }
        Optional<InputPicture> inputs = now.nodes().inputPicture().filter(picture -> cursor.column() == 0);
        return inputs.isPresent()
                ? inputs.map(InputPicture::whole)
                : now.pointer().hotspotOf(now.nodes().neuron(cursor.column(), cursor.unit()));
    }

    private void describeCursor() {
        Optional<Hotspot> here = shown.flatMap(this::atCursor);
        here.ifPresent(hotspot -> hotspot.node().pseudoClassStateChanged(NetworkStyle.CURSOR, true));
        setAccessibleText(
                here.map(hotspot -> texts.drawing() + "\n" + hotspot.tip().apply(texts))
                        .orElse(texts.drawing()));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
