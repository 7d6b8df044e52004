package io.backstep.ui.kit.network;

import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.PreActivation;
import io.backstep.ui.kit.network.NetworkPicture.Condition;
import io.backstep.ui.kit.network.NetworkPicture.Neuron;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;

/** One neuron: a disc tinted by its value, an outline that tells what is known, a name and a value. */
final class NeuronNode extends Group {
    /** How much of a disc's radius its value and its name may be as letters. */
    private static final double VALUE_SHARE = 0.42;

    private static final double NAME_SHARE = 0.36;

    /** Where an arm of the cross begins and ends, as shares of the radius. */
    private static final double CROSS_FROM = 0.6;

    private static final double CROSS_TO = 0.95;

    private final Circle ring = circle(NetworkStyle.RING);
    private final Circle cursorRing = circle(NetworkStyle.CURSOR_RING);
    private final Circle disc = circle(NetworkStyle.DISC);
    private final Circle tint = circle(NetworkStyle.TINT);
    private final Circle outline = circle(NetworkStyle.OUTLINE);
    /** Crosses out a unit that is left out; open in the middle, where name and value are. */
    private final List<Line> cross = List.of(arm(), arm(), arm(), arm());

    private final Text name = text(NetworkStyle.NEURON_NAME);
    private final Text value = text(NetworkStyle.NEURON_VALUE);
    private Neuron neuron;

    NeuronNode(Neuron first) {
        neuron = first;
        name(first);
        NetworkStyle.NEURON.addTo(this);
        setAccessibleRole(AccessibleRole.TEXT);
        outline.setFill(null);
        getChildren().addAll(ring, cursorRing, disc, tint, outline);
        getChildren().addAll(cross);
        getChildren().addAll(name, value);
    }

    private void name(Neuron named) {
        setId("neuron-" + named.column() + "-" + (named.unit() + 1));
    }

    private static Line arm() {
        Line arm = new Line();
        NetworkStyle.CROSS.addTo(arm);
        arm.setMouseTransparent(true);
        arm.setVisible(false);
        return arm;
    }

    private static Circle circle(NetworkStyle style) {
        Circle circle = new Circle();
        style.addTo(circle);
        return circle;
    }

    private static Text text(NetworkStyle style) {
        Text text = new Text();
        text.setTextOrigin(VPos.CENTER);
        style.addTo(text);
        // Centred by moving, since a change of x would change the bounds that are listened to.
        text.layoutBoundsProperty().subscribe(bounds -> text.setTranslateX(-bounds.getWidth() / 2));
        return text;
    }

    Neuron neuron() {
        return neuron;
    }

    Quantity quantity() {
        return neuron.value().quantity();
    }

    Text value() {
        return value;
    }

    Circle ring() {
        return ring;
    }

    Circle tint() {
        return tint;
    }

    void show(Neuron shown, NetworkPicture picture) {
        if (shown.unit() != neuron.unit()) {
            name(shown);
        }
        neuron = shown;
        NetworkStyle.setKnowledge(this, shown.value().knowledge());
        NetworkStyle.PRE_ACTIVATION.set(this, shown.value().quantity() instanceof PreActivation);
        boolean dropped = shown.condition() == Condition.DROPPED;
        NetworkStyle.DROPPED.set(this, dropped);
        cross.forEach(arm -> arm.setVisible(dropped));
        NetworkStyle.WRITTEN.set(this, shown.written());
        NetworkStyle.READ.set(this, shown.read() && !shown.written());
        picture.phase().ifPresent(phase -> NetworkStyle.setPhase(this, phase));
        double number = NetworkTexts.valueOf(shown.value().knowledge()).orElse(0.0);
        NetworkStyle.setSign(tint, number);
        tint.setOpacity(tintOf(shown, picture));
        name.setText(shown.name());
    }

    /** How strongly a neuron is tinted, from 0 to 1: its value beside the largest of its column, or beside 1. */
    static double tintOf(Neuron neuron, NetworkPicture picture) {
        if (neuron.value().quantity() instanceof PreActivation) {
            return 0;
        }
        double largest = 1;
        for (Neuron other : picture.columns().get(neuron.column())) {
            largest = Math.max(
                    largest,
                    Math.abs(NetworkTexts.valueOf(other.value().knowledge()).orElse(0.0)));
        }
        double share = Math.abs(NetworkTexts.valueOf(neuron.value().knowledge()).orElse(0.0)) / largest;
        return Double.isFinite(share) ? share : 1;
    }

    void place(NetworkLayout layout, TextRuler ruler) {
        Disc at = layout.neuron(neuron.column(), neuron.place());
        relocateTo(at);
        for (Circle circle : List.of(disc, tint, outline)) {
            circle.setRadius(at.radius());
        }
        for (int i = 0; i < cross.size(); i++) {
            double x = (i % 2 == 0 ? 1 : -1) * Math.sqrt(0.5) * at.radius();
            double y = (i < 2 ? 1 : -1) * Math.sqrt(0.5) * at.radius();
            Line arm = cross.get(i);
            arm.setStartX(CROSS_FROM * x);
            arm.setStartY(CROSS_FROM * y);
            arm.setEndX(CROSS_TO * x);
            arm.setEndY(CROSS_TO * y);
        }
        ring.setRadius(at.radius() + Math.min(5, 1 + at.radius() * 0.12));
        cursorRing.setRadius(at.radius() + Math.min(9, 3 + at.radius() * 0.18));
        boolean valueWithin = layout.detail() == Detail.FULL || layout.detail() == Detail.VALUES;
        double em = ruler.em();
        double valueSize = Math.min(1.12 * em, VALUE_SHARE * at.radius());
        double nameSize =
                valueWithin ? Math.min(0.95 * em, NAME_SHARE * at.radius()) : Math.min(0.85 * em, at.radius());
        nameSize = Math.max(nameSize, Math.min(0.8 * em, at.radius()));
        value.setVisible(valueWithin);
        name.setVisible(valueWithin
                || (layout.detail() == Detail.NUMBER
                        && ruler.width(neuron.name()) * nameSize / em < 1.7 * at.radius()
                        && nameSize >= 0.75 * em));
        name.setStyle("-fx-font-size: " + nameSize + "px;");
        name.setY(valueWithin ? -0.38 * at.radius() : 0);
        value.setY(0.22 * at.radius());
        write(NetworkTexts.value(neuron.value()), ruler, valueSize / em, 1.7 * at.radius());
    }

    private void relocateTo(Disc at) {
        setLayoutX(Math.rint(at.x()));
        setLayoutY(Math.rint(at.y()));
    }

    /** The longest wording that fits; rather in smaller letters than with fewer digits. */
    private void write(List<String> longestFirst, TextRuler ruler, double size, double width) {
        String shortest = longestFirst.get(longestFirst.size() - 1);
        for (String wording : longestFirst) {
            for (double smaller : new double[] {1, 0.9, 0.8}) {
                if (ruler.width(wording) * size * smaller <= width) {
                    write(wording, size * smaller * ruler.em());
                    return;
                }
            }
        }
        write(shortest, Math.max(0.65 * size, width / ruler.width(shortest)) * ruler.em());
    }

    private void write(String wording, double pixels) {
        value.setText(wording);
        value.setStyle("-fx-font-size: " + pixels + "px;");
    }
}
