package io.backstep.ui.kit.network;

import io.backstep.engine.formula.Names;
import io.backstep.engine.formula.Numbers;
import io.backstep.engine.formula.Quantity.ActivationSlope;
import io.backstep.engine.formula.Quantity.Delta;
import io.backstep.engine.formula.Quantity.Input;
import io.backstep.engine.formula.Quantity.MaskedSlope;
import io.backstep.engine.formula.Quantity.PreActivation;
import io.backstep.engine.formula.Quantity.ShiftedSlope;
import io.backstep.engine.trace.Knowledge;
import io.backstep.text.Messages;
import io.backstep.ui.kit.network.NetworkPicture.Caption;
import io.backstep.ui.kit.network.NetworkPicture.Condition;
import io.backstep.ui.kit.network.NetworkPicture.Edge;
import io.backstep.ui.kit.network.NetworkPicture.Neuron;
import io.backstep.ui.kit.network.NetworkPicture.Note;
import io.backstep.ui.kit.network.NetworkPicture.ParameterShown;
import io.backstep.ui.kit.network.NetworkPicture.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words and figures of the drawing. Figures are offered with fewer and fewer digits, to fit where they must. */
final class NetworkTexts {
    private static final String UNKNOWN = "?";
    private static final int LEAST_DIGITS = 2;

    private final Messages messages;

    NetworkTexts(Messages messages) {
        this.messages = messages;
    }

    String drawing() {
        return messages.get("kit.network.drawing");
    }

    /** What the picture is that stands in the place of the inputs. */
    String picture(int pixels) {
        return messages.get("kit.network.picture", Integer.toString(pixels));
    }

    /** An input with all its digits. */
    static String input(Input input, double value) {
        return equation(Names.OF_SYMBOLS.of(input).label(), value);
    }

    String help() {
        return messages.get("kit.network.help");
    }

    String target() {
        return messages.get("kit.network.target");
    }

    String caption(Caption caption, boolean onTwoLines) {
        String role = caption.number() > 0
                ? messages.get("kit.network.layer.hiddenNumbered", Integer.toString(caption.number()))
                : messages.get("kit.network.layer." + caption.role().name().toLowerCase(Locale.ROOT));
        if (caption.normalized()) {
            role = messages.get("kit.network.normalized", role);
        }
        String name = caption.function().isEmpty() ? role : role + (onTwoLines ? "\n" : " · ") + function(caption);
        return caption.saysHowMany() ? name + "\n" + howMany(caption) : name;
    }

    private String howMany(Caption caption) {
        return caption.pixels() > 0
                ? messages.get("kit.network.pixels", Integer.toString(caption.pixels()))
                : messages.get("kit.network.more", Integer.toString(caption.more()));
    }

    /** The function's symbol, or a word where the symbol alone would not tell which function it is. */
    private String function(Caption caption) {
        return switch (caption.functionId()) {
            case "linear" -> messages.get("kit.network.function.linear");
            case "step" -> messages.get("kit.network.function.step");
            default -> caption.function();
        };
    }

    /** The value within a neuron. */
    static List<String> value(Shown shown) {
        Optional<Double> value = valueOf(shown.knowledge());
        if (value.isEmpty()) {
            return List.of(UNKNOWN);
        }
        // Without its letter a weighted sum would be read as an output.
        return figures(shown.quantity() instanceof PreActivation ? "z " : "", shown.nothing() ? 0 : value.get());
    }

    /** With fewer and fewer digits, but never so few that numbers of one column cannot be told apart. */
    private static List<String> figures(String symbol, double value) {
        List<String> wordings = new ArrayList<>();
        for (int digits = Numbers.GRAPH_DIGITS; digits >= LEAST_DIGITS; digits--) {
            // Two digits of 0.0402 are 0.040, written 0.04: that is one.
            boolean one = Numbers.rounded(value, digits) == Numbers.rounded(value, 1);
            if (!one || Numbers.isExact(value, 1)) {
                wordings.add(symbol + Numbers.plain(value, digits));
            }
        }
        return wordings.isEmpty() ? List.of(symbol + Numbers.plain(value, Numbers.GRAPH_DIGITS)) : wordings;
    }

    static Optional<Double> valueOf(Knowledge knowledge) {
        if (knowledge instanceof Knowledge.Current current) {
            return Optional.of(current.value());
        }
        return knowledge instanceof Knowledge.Stale stale ? Optional.of(stale.value()) : Optional.empty();
    }

    /** Delta, or a factor of it; nothing where there is none yet. */
    static List<String> blame(Shown shown, String function) {
        String symbol = shown.quantity() instanceof Delta
                ? "δ "
                : shown.quantity() instanceof ActivationSlope
                        ? function + "′ "
                        : shown.quantity() instanceof MaskedSlope
                                ? "∂E/∂ã "
                                : shown.quantity() instanceof ShiftedSlope ? "∂E/∂y " : "∂E/∂a ";
        boolean signed = !(shown.quantity() instanceof ActivationSlope);
        return valueOf(shown.knowledge())
                .map(value -> signed ? signed(symbol, value) : figures(symbol, value))
                .orElse(List.of());
    }

    static List<String> lossTerm(Shown shown) {
        return valueOf(shown.knowledge()).map(value -> figures("E ", value)).orElse(List.of());
    }

    static List<String> note(Note note) {
        return switch (note.kind()) {
            case PRODUCT -> signed("", note.value());
            case GRADIENT -> signed(note.label() + " ", note.value());
            case CHANGE -> signed("Δ ", note.value());
        };
    }

    /** The plus goes before a digit does; what the number is, is always said. */
    private static List<String> signed(String symbol, double value) {
        List<String> wordings = new ArrayList<>();
        if (value > 0) {
            wordings.add(symbol + Numbers.withSign(value, Numbers.GRAPH_DIGITS));
        }
        wordings.addAll(figures(symbol, value));
        return wordings;
    }

    /** What a neuron that has no words within says beside it: its name and its number. */
    static List<String> tag(String name, List<String> numbers) {
        return numbers.stream().map(number -> name + "  " + number).toList();
    }

    /** A weight's label. */
    static List<String> parameter(ParameterShown shown) {
        return List.of(shown.label() + " " + Numbers.plain(shown.value(), Numbers.GRAPH_DIGITS));
    }

    /** A bias with what the last click worked out about it. */
    static List<String> bias(ParameterShown shown) {
        List<String> wordings = new ArrayList<>();
        shown.note()
                .filter(note -> note.kind() == Note.Kind.GRADIENT)
                .ifPresent(note -> wordings.add(note(note).get(0)));
        for (int digits = Numbers.GRAPH_DIGITS; digits > 1; digits--) {
            wordings.add("b " + Numbers.plain(shown.value(), digits));
        }
        shown.note()
                .filter(note -> note.kind() == Note.Kind.CHANGE)
                .ifPresent(note ->
                        wordings.add(0, wordings.get(0) + "   " + note(note).get(0)));
        return wordings;
    }

    /** Below a unit that is left out: that it is, and its bias where there is room for both. */
    List<String> dropped(List<String> bias) {
        String dropped = messages.get("kit.network.dropped");
        List<String> wordings = new ArrayList<>();
        bias.forEach(wording -> wordings.add(dropped + " · " + wording));
        wordings.add(dropped);
        return wordings;
    }

    /** A quantity with all its digits: {@code a h₁ = 0.5932699921071872}. */
    String exact(Shown shown) {
        if (shown.knowledge() instanceof Knowledge.Current current) {
            return equation(shown.label(), current.value());
        }
        return shown.knowledge() instanceof Knowledge.Stale stale
                ? messages.get("kit.network.stale", equation(shown.label(), stale.value()))
                : messages.get("kit.network.unknown", shown.label());
    }

    private static String equation(String label, double value) {
        return label + " = " + Numbers.exact(value);
    }

    /** All there is to say of a neuron, a line for each quantity. */
    String neuron(Neuron neuron) {
        List<String> lines = new ArrayList<>();
        lines.add(
                neuron.value().label().equals(neuron.name())
                        ? exact(neuron.value())
                        : neuron.name() + ": " + exact(neuron.value()));
        neuron.blame()
                .filter(blame -> !(blame.knowledge() instanceof Knowledge.NotYetKnown))
                .ifPresent(blame -> lines.add(exact(blame)));
        neuron.bias().ifPresent(bias -> lines.add(parameterExact(bias)));
        neuron.target().ifPresent(target -> lines.add(exact(target)));
        neuron.lossTerm()
                .filter(term -> !(term.knowledge() instanceof Knowledge.NotYetKnown))
                .ifPresent(term -> lines.add(exact(term)));
        if (neuron.condition() != Condition.ORDINARY) {
            lines.add(messages.get(
                    "kit.network.condition." + neuron.condition().name().toLowerCase(Locale.ROOT)));
        }
        return String.join("\n", lines);
    }

    String edge(Edge edge) {
        return parameterExact(edge.shown());
    }

    /** What there is to say of a weight or bias, and how to change it. */
    String editable(String said) {
        return said + "\n" + messages.get("kit.network.edit");
    }

    String parameterExact(ParameterShown shown) {
        String now = equation(shown.label(), shown.value());
        if (shown.note().isEmpty()) {
            return now;
        }
        Note note = shown.note().get();
        return now + "\n"
                + switch (note.kind()) {
                    case PRODUCT -> messages.get("kit.network.product", note.label(), Numbers.exact(note.value()));
                    case GRADIENT -> equation(note.label(), note.value());
                    case CHANGE ->
                        messages.get("kit.network.change", Numbers.exact(shown.before()), Numbers.exact(note.value()));
                };
    }
}
