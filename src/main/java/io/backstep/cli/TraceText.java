package io.backstep.cli;

import io.backstep.engine.data.Sample;
import io.backstep.engine.formula.FormulaWriter;
import io.backstep.engine.formula.Numbers;
import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.Gradient;
import io.backstep.engine.formula.Quantity.Input;
import io.backstep.engine.formula.Quantity.LearningRate;
import io.backstep.engine.formula.Quantity.OptimizerSlot;
import io.backstep.engine.formula.Quantity.Parameter;
import io.backstep.engine.formula.Quantity.Scale;
import io.backstep.engine.formula.Quantity.Shift;
import io.backstep.engine.formula.Quantity.Slot;
import io.backstep.engine.formula.Quantity.Target;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.Clipping;
import io.backstep.engine.optimizer.RateSchedule;
import io.backstep.engine.trace.Operation;
import io.backstep.engine.trace.Phase;
import io.backstep.engine.trace.Place;
import io.backstep.engine.trace.Step;
import io.backstep.engine.trace.Trace;
import io.backstep.engine.training.AveragedNetwork;
import io.backstep.experiment.Experiment;
import io.backstep.text.Messages;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes traces as the worked example that a person would write on paper, on a page of 80 columns. */
final class TraceText {
    private static final int LOSS_DIGITS = 9;

    private final TextPage page;
    private final Messages messages;
    private final Experiment experiment;
    private Optional<Double> firstObjective = Optional.empty();
    private long iterations;
    private String cut = "";
    private Optional<Double> lastObjective = Optional.empty();

    TraceText(PrintWriter out, Experiment experiment, Messages messages) {
        this.page = new TextPage(out);
        this.experiment = experiment;
        this.messages = messages;
    }

    /** The title and what is given. */
    void begin() {
        String name = experiment.name().isBlank() ? messages.get("trace.unnamed") : experiment.name();
        page.heading(name, '=');
        page.blank();
        for (String line : new ExperimentInWords(messages).lines(experiment)) {
            page.paragraph(line);
        }
    }

    /** One iteration: forward, loss, backward, update. */
    void iteration(Trace trace) {
        page.blank();
        page.blank();
        page.heading(messages.get("trace.iteration", Long.toString(trace.iteration())), '=');
        if (trace.iteration() == 1) {
            page.blank();
            page.heading(messages.get("trace.start"), '-');
            parameters(trace, trace.before(), parameter -> parameter);
        }
        FormulaWriter plain = FormulaWriter.plain(trace.names());
        cut = cutGradients(trace);
        String section = "";
        String part = "";
        for (int i = 0; i < trace.size(); i++) {
            Step step = trace.step(i);
            String newSection = section(trace, step);
            if (!newSection.equals(section)) {
                section = newSection;
                part = "";
                beginSection(trace, step, section);
            }
            String newPart = part(trace, step);
            if (!newPart.equals(part)) {
                part = newPart;
                page.blank();
                page.paragraph(part);
            }
            equation(plain, step);
        }
        if (trace.divergedAt().isEmpty()) {
            page.blank();
            page.heading(messages.get("trace.after"), '-');
            parameters(trace, trace.after(), parameter -> parameter);
            AveragedNetwork.of(trace.after(), experiment.optimizer(), trace.stateAfter())
                    .ifPresent(averaged -> averages(trace, averaged));
            closing(trace);
        }
    }

    private void averages(Trace trace, Network averaged) {
        page.blank();
        page.heading(messages.get("trace.averages"), '-');
        parameters(trace, averaged, parameter -> new OptimizerSlot(parameter, Slot.AVERAGE));
    }

    /** The heading over gradients that are clipped one by one: which of them lie beyond the limit. */
    private String cutGradients(Trace trace) {
        if (!(experiment.optimizer().clipping().orElse(null) instanceof Clipping.ByValue clipping)) {
            return "";
        }
        List<String> names = trace.before().learnedParameters().stream()
                .filter(parameter -> trace.finalValue(new Gradient(parameter))
                        .filter(clipping::cuts)
                        .isPresent())
                .map(parameter -> trace.names().of(parameter).plain())
                .toList();
        return names.isEmpty()
                ? messages.get("trace.part.cut.none")
                : messages.get("trace.part.cut", String.join(messages.get("say.comma"), names));
    }

    private void closing(Trace trace) {
        double loss = trace.batchLoss().orElse(Double.NaN);
        double objective = trace.objective().orElse(loss);
        String number = Long.toString(trace.iteration());
        page.blank();
        page.paragraph(
                experiment.regularizer().isNone()
                        ? messages.get("trace.closing", number, digits(loss))
                        : messages.get("trace.closing.objective", number, digits(loss), digits(objective)));
        iterations = trace.iteration();
        if (firstObjective.isEmpty()) {
            firstObjective = Optional.of(objective);
        }
        lastObjective = Optional.of(objective);
    }

    /** What all iterations together did to the loss. */
    void end() {
        if (iterations > 1 && firstObjective.isPresent() && lastObjective.isPresent()) {
            page.blank();
            page.paragraph(messages.get(
                    experiment.regularizer().isNone() ? "trace.end" : "trace.end.objective",
                    Long.toString(iterations),
                    digits(firstObjective.get()),
                    digits(lastObjective.get())));
        }
    }

    private static String digits(double loss) {
        return Numbers.plain(loss, LOSS_DIGITS);
    }

    private String section(Trace trace, Step step) {
        int sample = Place.of(step.writes()).sample();
        boolean batch = trace.batch().size() > 1;
        String key = "trace.phase." + step.phase().name();
        if (!batch || step.phase() == Phase.UPDATE) {
            return messages.get(key);
        }
        if (trace.before().normalizes()) {
            return messages.get(
                    key + ".together", Integer.toString(trace.batch().size()));
        }
        return sample < 0
                ? messages.get(key + ".batch")
                : messages.get(
                        key + ".sample",
                        Integer.toString(sample + 1),
                        Integer.toString(trace.batch().size()));
    }

    private void beginSection(Trace trace, Step step, String section) {
        page.blank();
        page.heading(section, '-');
        int sample = Place.of(step.writes()).sample();
        if (step.phase() == Phase.FORWARD && trace.before().normalizes()) {
            for (int each = 0; each < trace.batch().size(); each++) {
                page.paragraph(messages.get("trace.sample", Integer.toString(each + 1)));
                sample(trace, each);
            }
        } else if (step.phase() == Phase.FORWARD) {
            sample(trace, sample);
        } else if (step.operation() != Operation.TOTAL_GRADIENT
                && (step.phase() == Phase.BACKWARD || step.phase() == Phase.UPDATE)) {
            page.paragraph(messages.get("trace.about." + step.phase().name()));
        }
        if (step.phase() == Phase.UPDATE && experiment.optimizer().schedule() instanceof RateSchedule.Constant) {
            FormulaWriter plain = FormulaWriter.plain(trace.names());
            page.list(List.of(plain.name(new LearningRate()) + " = "
                    + plain.number(experiment.optimizer().learningRate())));
        }
    }

    private void sample(Trace trace, int sample) {
        FormulaWriter plain = FormulaWriter.plain(trace.names());
        Sample given = trace.batch().get(sample);
        List<String> items = new ArrayList<>();
        for (int i = 0; i < given.input().size(); i++) {
            items.add(plain.name(new Input(sample, i)) + " = "
                    + plain.number(given.input().get(i)));
        }
        page.list(items);
        items.clear();
        for (int i = 0; i < given.target().size(); i++) {
            items.add(plain.name(new Target(sample, i)) + " = "
                    + plain.number(given.target().get(i)));
        }
        page.list(items);
    }

    /** Where samples go together, their parts take turns, and say whose they are. */
    private String part(Trace trace, Step step) {
        int sample = Place.of(step.writes()).sample();
        String part = partOfSample(trace, step);
        return trace.before().normalizes() && sample >= 0 && !part.isEmpty()
                ? messages.get("trace.part.ofSample", part, Integer.toString(sample + 1))
                : part;
    }

    /** The small heading that a step stands under: a layer, and in the backward pass what is worked out for it. */
    private String partOfSample(Trace trace, Step step) {
        Operation operation = step.operation();
        boolean softmax = operation == Operation.SOFTMAX_MAXIMUM || operation == Operation.SOFTMAX_SUM;
        int layer =
                softmax ? trace.before().depth() - 1 : Place.of(step.writes()).layer();
        return switch (operation) {
            case LOSS_TERM, LOSS, BATCH_LOSS, PENALTY, OBJECTIVE -> "";
            case GRADIENT_NORM, CLIP_FACTOR, CLIPPED_GRADIENT -> messages.get("trace.part.clipping");
            case CUT_GRADIENT -> cut;
            case LEARNING_RATE, STEADY_RATE, STEP_RATE, COSINE_RATE, FLOOR_RATE, WARM_UP_RATE ->
                messages.get("trace.part.rate");
            case BATCH_MEAN, BATCH_VARIANCE -> messages.get("trace.part.statistics", layerName(trace.before(), layer));
            case RUNNING_MEAN, RUNNING_VARIANCE -> messages.get("trace.part.running", layerName(trace.before(), layer));
            case AVERAGE_SHARE -> messages.get("trace.part.averages");
            case SAMPLE_GRADIENT, GRADIENT, TOTAL_GRADIENT, SHIFT_GRADIENT, SCALE_GRADIENT ->
                messages.get("trace.part.gradients", layerName(trace.before(), layer));
            default -> messages.get("trace.part." + step.phase().name(), layerName(trace.before(), layer));
        };
    }

    private String layerName(Network network, int layer) {
        if (layer == network.depth() - 1) {
            return messages.get("layer.output");
        }
        return network.depth() == 2
                ? messages.get("layer.hidden")
                : messages.get("layer.hidden.numbered", Integer.toString(layer + 1));
    }

    private void equation(FormulaWriter plain, Step step) {
        String symbols = plain.symbols(step.expression());
        String numbers = plain.numbers(step.expression());
        String result = plain.number(step.value());
        List<String> parts = new ArrayList<>();
        if (!symbols.equals(numbers)) {
            parts.add("= " + symbols);
        }
        if (!numbers.equals(result)) {
            parts.add("= " + numbers);
        }
        parts.add(plain.relation(step.expression()) + " " + result);
        page.equation(plain.name(step.writes()), parts);
    }

    /** The parameters of a network, each under the name of the quantity that is given for it. */
    private void parameters(Trace trace, Network network, Function<Parameter, Quantity> named) {
        FormulaWriter plain = FormulaWriter.plain(trace.names());
        for (int l = 0; l < network.depth(); l++) {
            List<String> weights = new ArrayList<>();
            List<String> biases = new ArrayList<>();
            for (int unit = 0; unit < network.layer(l).units(); unit++) {
                for (int input = 0; input < network.layer(l).inputs(); input++) {
                    weights.add(value(plain, network, new Weight(l, unit, input), named));
                }
                if (unit == 0 || network.biasMode() != BiasMode.SHARED) {
                    // What is not learned has no average, only itself.
                    biases.add(value(
                            plain,
                            network,
                            network.biasOf(l, unit),
                            network.biasMode() == BiasMode.FROZEN ? bias -> bias : named));
                }
            }
            page.list(weights);
            page.list(biases);
            if (network.layer(l).normalization().isPresent()) {
                List<String> scales = new ArrayList<>();
                List<String> shifts = new ArrayList<>();
                for (int unit = 0; unit < network.layer(l).units(); unit++) {
                    scales.add(value(plain, network, new Scale(l, unit), named));
                    shifts.add(value(plain, network, new Shift(l, unit), named));
                }
                page.list(scales);
                page.list(shifts);
            }
        }
    }

    private static String value(
            FormulaWriter plain, Network network, Parameter parameter, Function<Parameter, Quantity> named) {
        return plain.name(named.apply(parameter)) + " = " + plain.number(network.valueOf(parameter));
    }
}
