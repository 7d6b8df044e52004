package io.backstep.ui.kit.network;

import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.trace.Knowledge;
import io.backstep.engine.trace.Phase;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything the drawing shows at one moment, and what the last click did to it. Two equal pictures look the same.
 *
 * @param columns the neurons that are drawn, column by column; the first holds the inputs, and is empty where a picture
 *     stands in their place
 * @param edges every weight: layer by layer, unit by unit, input by input; of a network of which only some are drawn,
 *     those that the last click is about
 * @param backdrop what else there is of such a network
 * @param captions what stands under each column
 * @param phase what the last click was about; empty before the first
 * @param sample the sample of the batch whose values are on view, from 0
 * @param weightScale the magnitude of weight that is drawn as the thickest edge, greater than 0
 * @param biasesLearned whether an update changes the biases
 * @param waves how many layers the last click travelled through, one after the other; 0 where nothing travels
 */
public record NetworkPicture(
        NetworkShape shape,
        List<List<Neuron>> columns,
        List<Edge> edges,
        Optional<Backdrop> backdrop,
        List<Caption> captions,
        Optional<Phase> phase,
        int sample,
        double weightScale,
        boolean biasesLearned,
        int waves) {
    public NetworkPicture {
        columns = columns.stream().map(List::copyOf).toList();
        edges = List.copyOf(edges);
        captions = List.copyOf(captions);
    }

    /**
     * What stands behind the neurons and edges that are drawn one by one.
     *
     * @param inputs the inputs where they are a picture, row by row; else nothing
     * @param marked the inputs at which the edges on view begin
     * @param still the strongest weights between what is drawn
     * @param fan the weights from the pixels that move units most, those of the unit that the click is about above all
     */
    public record Backdrop(List<Double> inputs, Set<Integer> marked, List<Strand> still, List<Strand> fan) {
        public Backdrop {
            inputs = List.copyOf(inputs);
            marked = Set.copyOf(marked);
            still = List.copyOf(still);
            fan = List.copyOf(fan);
        }
    }

    /**
     * A weight in the background.
     *
     * @param place where it is drawn, as that of an {@link Edge}
     * @param share how strong it is beside others of its kind, from -1 to 1
     */
    public record Strand(Weight place, double share) {}

    /**
     * A quantity on view.
     *
     * @param label its name on the drawing
     * @param read whether the last click used it
     * @param written whether the last click worked it out
     * @param nothing whether it is 0 on paper, and only rounding makes it anything else
     */
    public record Shown(
            Quantity quantity, String label, Knowledge knowledge, boolean read, boolean written, boolean nothing) {}

    /**
     * A weight or a bias on view.
     *
     * @param before its value before the last click
     * @param note what the last click worked out about it
     */
    public record ParameterShown(
            Parameter parameter,
            String label,
            double before,
            double value,
            boolean read,
            boolean written,
            Optional<Note> note) {
        /** Whether the last click gave it another value, or the same value anew. */
        public boolean lit() {
            return read || written || note.isPresent();
        }
    }

    /**
     * A number beside an edge.
     *
     * @param quantity what the number is, or the sum that it is a term of
     * @param label the name of that quantity on the drawing
     * @param phase decides the colour
     */
    public record Note(Kind kind, Quantity quantity, String label, double value, Phase phase) {
        /** What the number says about the weight or the bias. */
        public enum Kind {
            /** One term of a sum: weight times input, or weight times delta. */
            PRODUCT,
            /** How the loss changes with it, or a number that the optimiser makes of that. */
            GRADIENT,
            /** What the update adds to it. */
            CHANGE
        }
    }

    /** Which way numbers travel along an edge. */
    public enum Travel {
        /** From the input to the unit. */
        FORWARD,
        /** From the unit back to what feeds it. */
        BACKWARD
    }

    /**
     * A weight, drawn as an edge.
     *
     * @param place the same weight, its unit and its input counted among those that are drawn; an input of a picture is
     *     counted among all
     * @param wave when its pulse travels, from 0; later waves wait for earlier ones
     * @param idle whether a unit at one of its ends is left out, so that nothing passes
     */
    public record Edge(
            Weight weight, Weight place, ParameterShown shown, Optional<Travel> travel, int wave, boolean idle) {}

    /** What is remarkable about a unit at its present pre-activation. */
    public enum Condition {
        ORDINARY,
        /** The slope is less than a fifth of the largest there is. */
        SATURATED,
        /** A ReLU on its off side, where nothing passes back. */
        DEAD,
        /** Left out by dropout. */
        DROPPED
    }

    /**
     * A unit or an input.
     *
     * @param layer -1 for an input
     * @param place which of those that are drawn in its column it is, from the top
     * @param name the unit's name on the drawing
     * @param value the input or the output, after dropout where there is any; the pre-activation while that is known and
     *     the output is not
     * @param blame delta; while it is not known, the part of it that was worked out last; nothing for an input
     * @param bias nothing for an input
     * @param target only for an output
     * @param lossTerm only for an output
     * @param written whether the last click worked out anything of this unit
     * @param read whether the last click used anything of this unit
     * @param wave when a pulse reaches it
     */
    public record Neuron(
            int layer,
            int unit,
            int place,
            String name,
            Shown value,
            Optional<Shown> blame,
            Optional<ParameterShown> bias,
            Optional<Shown> target,
            Optional<Shown> lossTerm,
            Condition condition,
            boolean written,
            boolean read,
            int wave) {
        public int column() {
            return layer + 1;
        }
    }

    /** The part a column has in the network. */
    public enum Role {
        INPUT,
        HIDDEN,
        OUTPUT
    }

    /**
     * What stands under a column.
     *
     * @param number which of several hidden layers it is, from 1; 0 where there is only one such column
     * @param function the symbol of the activation function; empty for the inputs
     * @param functionId tells the function where its symbol does not; empty for the inputs
     * @param normalized whether the layer normalises over the batch
     * @param more how many neurons it has that are not drawn
     * @param pixels how many inputs are drawn as a picture
     */
    public record Caption(
            Role role, int number, String function, String functionId, boolean normalized, int more, int pixels) {
        /** Of a column of which every neuron is drawn. */
        public Caption(Role role, int number, String function, String functionId, boolean normalized) {
            this(role, number, function, functionId, normalized, 0, 0);
        }

        /** Whether it has something to say besides its name. */
        boolean saysHowMany() {
            return more > 0 || pixels > 0;
        }
    }

    /** The neuron at a place of a column, counted from the top. */
    public Neuron neuron(int column, int place) {
        return columns.get(column).get(place);
    }
}
