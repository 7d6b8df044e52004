package io.backstep.ui.kit.network;

import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.Delta;
import io.backstep.engine.trace.Knowledge;
import io.backstep.engine.trace.Phase;
import io.backstep.ui.kit.network.NetworkPicture.Condition;
import io.backstep.ui.kit.network.NetworkPicture.Neuron;
import io.backstep.ui.kit.network.NetworkPicture.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The numbers around a neuron: delta, bias, target, share of the loss; or one number where there is little room. */
final class NeuronPills {
    private final Pill blame = new Pill(NetworkStyle.BLAME);
    private final Pill bias = new Pill(NetworkStyle.BIAS);
    private final Pill number = new Pill(NetworkStyle.NUMBER);
    private final Pill lossTerm = new Pill(NetworkStyle.LOSS_TERM);
    private final Label targetName = label(NetworkStyle.TARGET_NAME);
    private final Label targetValue = label(NetworkStyle.TARGET_VALUE);
    private final VBox target = new VBox(targetName, targetValue);
    private Neuron neuron;
    private String function = "";

    NeuronPills(Neuron first) {
        neuron = first;
        NetworkStyle.TARGET.addTo(target);
        target.setAlignment(Pos.CENTER);
        target.setVisible(false);
        name(first);
    }

    private void name(Neuron named) {
        String place = "-" + named.column() + "-" + (named.unit() + 1);
        blame.setId("delta" + place);
        bias.setId("bias" + place);
        number.setId("number" + place);
        lossTerm.setId("loss" + place);
        target.setId("target" + place);
    }

    private static Label label(NetworkStyle style) {
        Label label = new Label();
        style.addTo(label);
        return label;
    }

    List<Pill> pills() {
        return List.of(blame, bias, number, lossTerm);
    }

    Neuron neuron() {
        return neuron;
    }

    VBox target() {
        return target;
    }

    Pill blame() {
        return blame;
    }

    Pill number() {
        return number;
    }

    List<Hotspot> hotspots() {
        return List.of(
                new Hotspot(
                        blame,
                        () -> neuron.blame().orElse(neuron.value()).quantity(),
                        texts -> texts.exact(neuron.blame().orElse(neuron.value()))),
                new Hotspot(
                        bias,
                        this::biasQuantity,
                        texts -> neuron.bias()
                                .map(texts::parameterExact)
                                .map(texts::editable)
                                .orElse("")),
                new Hotspot(number, () -> numberShown().quantity(), texts -> texts.neuron(neuron)),
                new Hotspot(
                        lossTerm,
                        () -> neuron.lossTerm().orElse(neuron.value()).quantity(),
                        texts -> texts.exact(neuron.lossTerm().orElse(neuron.value()))),
                new Hotspot(
                        target,
                        () -> neuron.target().orElse(neuron.value()).quantity(),
                        texts -> texts.exact(neuron.target().orElse(neuron.value()))));
    }

    private Quantity biasQuantity() {
        return neuron.bias()
                .map(shown -> (Quantity) shown.parameter())
                .orElse(neuron.value().quantity());
    }

    /** What a small neuron shows: delta once it is known, or the factor of it that was just worked out; else the value. */
    private Shown numberShown() {
        return neuron.blame()
                .filter(shown -> shown.knowledge() instanceof Knowledge.Current)
                .filter(shown -> shown.quantity() instanceof Delta || shown.written())
                .orElse(neuron.value());
    }

    /** Whether the last click used or worked out anything of this neuron. */
    boolean isLit() {
        return neuron.written() || neuron.read();
    }

    /** Its name and its number, for a neuron that has no room for words. */
    List<String> tag() {
        Shown one = numberShown();
        boolean isBlame = neuron.blame().filter(one::equals).isPresent();
        return NetworkTexts.tag(neuron.name(), isBlame ? NetworkTexts.blame(one, function) : NetworkTexts.value(one));
    }

    void show(Neuron shown, NetworkPicture picture, NetworkTexts texts) {
        if (shown.unit() != neuron.unit()) {
            name(shown);
        }
        neuron = shown;
        function = picture.captions().get(shown.column()).function();
        shown.blame().ifPresent(part -> {
            blame.say(NetworkTexts.blame(part, function));
            style(blame, part);
        });
        shown.bias().ifPresent(parameter -> {
            List<String> wordings = NetworkTexts.bias(parameter);
            bias.say(shown.condition() == Condition.DROPPED ? texts.dropped(wordings) : wordings);
            NetworkStyle.READ.set(bias, parameter.lit());
            NetworkStyle.setPhase(bias, picture.phase().orElse(Phase.FORWARD));
        });
        shown.lossTerm().ifPresent(term -> {
            lossTerm.say(NetworkTexts.lossTerm(term));
            style(lossTerm, term);
        });
        shown.target().ifPresent(wanted -> {
            targetName.setText(texts.target());
            targetValue.setText(NetworkTexts.value(wanted).get(0));
            NetworkStyle.READ.set(target, wanted.read());
        });
        Shown one = numberShown();
        boolean isBlame = neuron.blame().filter(one::equals).isPresent();
        number.say(isBlame ? NetworkTexts.blame(one, function) : NetworkTexts.value(one));
        NetworkStyle.BLAME.set(number, isBlame);
        style(number, one);
    }

    private static void style(Pill pill, Shown shown) {
        NetworkStyle.setKnowledge(pill, shown.knowledge());
        NetworkStyle.WRITTEN.set(pill, shown.written());
        NetworkStyle.READ.set(pill, shown.read());
    }

    void place(NetworkLayout layout, TextRuler ruler) {
        int column = neuron.column();
        int unit = neuron.place();
        put(blame, layout.blame(column, unit), ruler, Pill.Size.USUAL);
        put(bias, layout.bias(column, unit), ruler, Pill.Size.USUAL);
        put(number, layout.number(column, unit), ruler, Pill.Size.SMALL);
        put(lossTerm, layout.lossTerm(column, unit), ruler, Pill.Size.USUAL);
        target.setVisible(layout.target(column, unit).isPresent());
    }

    /** To be called in every layout pass, since a change of style may change a size. */
    void settle(NetworkLayout layout) {
        pills().forEach(Pill::settle);
        layout.target(neuron.column(), neuron.place()).ifPresent(box -> {
            double width = Math.ceil(target.prefWidth(-1));
            double height = Math.ceil(target.prefHeight(-1));
            target.resizeRelocate(
                    Math.rint(box.centerX() - width / 2), Math.rint(box.centerY() - height / 2), width, height);
        });
    }

    /** What the numbers cover. To be called once they are placed. */
    List<Box> occupied(NetworkLayout layout) {
        List<Box> boxes = new ArrayList<>();
        pills().forEach(pill -> pill.occupied().ifPresent(boxes::add));
        layout.target(neuron.column(), neuron.place()).ifPresent(boxes::add);
        return boxes;
    }

    private static void put(Pill pill, Optional<Box> box, TextRuler ruler, Pill.Size size) {
        box.ifPresentOrElse(place -> pill.showIn(place, ruler, size), pill::hide);
    }
}
