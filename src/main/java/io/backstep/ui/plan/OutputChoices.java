package io.backstep.ui.plan;

import io.backstep.engine.data.ClassCoding;
import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.Target;
import io.backstep.engine.function.Activation;
import io.backstep.engine.function.Activations;
import io.backstep.engine.function.BinaryCrossEntropy;
import io.backstep.engine.function.CrossEntropy;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Losses;
import io.backstep.engine.function.Relu;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.function.Softplus;
import io.backstep.engine.function.StepFunction;
import io.backstep.engine.function.Tanh;
import io.backstep.engine.math.Vector;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which output layers, ways to write classes and losses go together for some data, and what must change along when one of
 * them does. As much stays as can.
 */
public final class OutputChoices {
    private final Target target;
    /** The losses that take the numbers to be learned; of no meaning for classes. */
    private final List<Loss> takingNumbers;

    /** An output layer, the way in which classes are written for it, and its loss. */
    public record Choice(Activation output, ClassCoding coding, Loss loss) {}

    private OutputChoices(Target target, List<Loss> takingNumbers) {
        this.target = target;
        this.takingNumbers = takingNumbers;
    }

    public static OutputChoices of(DataSet data) {
        List<Loss> taking = data.target() instanceof Target.Numbers numbers
                ? Losses.ALL.stream()
                        .filter(loss -> numbers.values().stream().allMatch(value -> takes(loss, value)))
                        .toList()
                : List.of();
        return new OutputChoices(data.target(), taking);
    }

    private static boolean takes(Loss loss, Vector target) {
        return loss.problemWith(target.toArray()).isEmpty();
    }

    /** Whether classes are to be learned, not numbers. */
    public boolean ofClasses() {
        return target instanceof Target.Classes;
    }

    public boolean goTogether(Choice choice) {
        // Softmax of a single output is always 1.
        return choice.loss().accepts(choice.output())
                && taken(choice.loss(), choice.coding())
                && (!(choice.output() instanceof Softmax) || outputs(choice.coding()) > 1);
    }

    private boolean taken(Loss loss, ClassCoding coding) {
        if (target instanceof Target.Classes classes) {
            return coding.fits(classes.count())
                    && IntStream.range(0, classes.count())
                            .allMatch(label -> takes(loss, coding.write(label, classes.count())));
        }
        return takingNumbers.contains(loss);
    }

    private int outputs(ClassCoding coding) {
        return target instanceof Target.Classes classes
                ? coding.outputs(classes.count())
                : ((Target.Numbers) target).names().size();
    }

    /** With another output layer; nothing where there is no loss for it. */
    public Optional<Choice> withOutput(Choice now, Activation output) {
        return firstOf(Stream.of(coding(now, output), now.coding())
                .flatMap(coding -> Stream.concat(Stream.of(now.loss(), companion(output)), Losses.ALL.stream())
                        .map(loss -> new Choice(output, coding, loss))));
    }

    /** With another loss; nothing where the targets are not such as it takes. */
    public Optional<Choice> withLoss(Choice now, Loss loss) {
        return firstOf(Stream.of(now.output(), companion(loss), new Sigmoid())
                .flatMap(output ->
                        Stream.of(now.coding(), coding(now, output)).map(coding -> new Choice(output, coding, loss))));
    }

    private Optional<Choice> firstOf(Stream<Choice> choices) {
        return choices.filter(this::goTogether).findFirst();
    }

    /** How classes are written for an output layer: two by one output within its range, else by one output each. */
    private ClassCoding coding(Choice now, Activation output) {
        boolean two = target instanceof Target.Classes classes && classes.count() == 2;
        if (!two) {
            return ofClasses() ? new ClassCoding.OneHot() : now.coding();
        }
        if (output instanceof Softmax) {
            return new ClassCoding.OneHot();
        }
        if (output instanceof Tanh) {
            return ClassCoding.MINUS_ONE_ONE;
        }
        boolean neverNegative = output instanceof Sigmoid
                || output instanceof Relu
                || output instanceof Softplus
                || output instanceof StepFunction;
        return neverNegative || !(now.coding() instanceof ClassCoding.Single) ? ClassCoding.ZERO_ONE : now.coding();
    }

    private static Loss companion(Activation output) {
        return output instanceof Softmax
                ? new CrossEntropy()
                : output instanceof Sigmoid ? new BinaryCrossEntropy() : new HalfSquaredError();
    }

    private static Activation companion(Loss loss) {
        return loss instanceof CrossEntropy
                ? new Softmax()
                : loss instanceof BinaryCrossEntropy ? new Sigmoid() : Activations.ALL.get(0);
    }
}
