package io.backstep.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.backstep.engine.formula.FormulaWriter;
import io.backstep.engine.formula.Quantity;
import io.backstep.engine.formula.Quantity.BatchMean;
import io.backstep.engine.formula.Quantity.BatchVariance;
import io.backstep.engine.formula.Quantity.Delta;
import io.backstep.engine.formula.Quantity.Gradient;
import io.backstep.engine.formula.Quantity.Mask;
import io.backstep.engine.formula.Quantity.MaskedOutput;
import io.backstep.engine.formula.Quantity.MaskedSlope;
import io.backstep.engine.formula.Quantity.Normalized;
import io.backstep.engine.formula.Quantity.Output;
import io.backstep.engine.formula.Quantity.OutputSlope;
import io.backstep.engine.formula.Quantity.PreActivation;
import io.backstep.engine.formula.Quantity.Scale;
import io.backstep.engine.formula.Quantity.Shift;
import io.backstep.engine.formula.Quantity.Shifted;
import io.backstep.engine.formula.Quantity.ShiftedSlope;
import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.BiasMode;
import io.backstep.engine.network.Layer;
import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.Optimizer;
import io.backstep.engine.trace.Place;
import io.backstep.engine.trace.Step;
import io.backstep.engine.trace.Trace;
import io.backstep.engine.training.AveragedNetwork;
import io.backstep.experiment.Experiment;
import io.backstep.explanation.Explainer;
import io.backstep.text.Messages;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Writes traces as JSON, iteration by iteration. Numbers have all the digits that tell them from their neighbours. What
 * was not worked out, or is no finite number, is null: the slope of a loss that is infinite where its head needs none,
 * and what a diverging iteration did not come to.
 */
final class TraceJson implements AutoCloseable {
    private final JsonGenerator json;
    private final Optional<Messages> stepsIn;
    private final Optimizer optimizer;

    /**
     * Begins the text.
     *
     * @param stepsIn the language of the steps' sentences, or nothing where no steps are wanted
     */
    TraceJson(Writer writer, Experiment experiment, Optional<Messages> stepsIn) throws IOException {
        json = JsonFactory.builder()
                .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .createGenerator(writer);
        this.stepsIn = stepsIn;
        this.optimizer = experiment.optimizer();
        json.writeStartObject();
        json.writeStringField("name", experiment.name());
        json.writeArrayFieldStart("iterations");
    }

    /** Writes one iteration down to the reader. */
    void iteration(Trace trace, double learningRate) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeNumberField("iteration", trace.iteration());
        json.writeNumberField("learningRate", learningRate);
        number("loss", trace.batchLoss());
        number("objective", trace.objective());
        json.writeArrayFieldStart("samples");
        for (int sample = 0; sample < trace.batch().size(); sample++) {
            json.writeStartObject();
            numbers("input", trace.batch().get(sample).input());
            numbers("target", trace.batch().get(sample).target());
            number("loss", trace.loss(sample));
            json.writeArrayFieldStart("layers");
            for (int layer = 0; layer < trace.before().depth(); layer++) {
                layer(trace, sample, layer);
            }
            json.writeEndArray();
            if (stepsIn.isPresent()) {
                steps(trace, sample, stepsIn.get());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        if (trace.before().normalizes()) {
            statistics(trace);
        }
        gradients(trace);
        after(trace);
        json.writeEndObject();
        json.flush();
    }

    private void layer(Trace trace, int sample, int layer) throws IOException {
        int units = trace.before().layer(layer).units();
        json.writeStartObject();
        values(trace, "z", units, unit -> new PreActivation(sample, layer, unit));
        if (trace.before().layer(layer).normalization().isPresent()) {
            values(trace, "normalizedZ", units, unit -> new Normalized(sample, layer, unit));
            values(trace, "y", units, unit -> new Shifted(sample, layer, unit));
            values(trace, "dY", units, unit -> new ShiftedSlope(sample, layer, unit));
        }
        values(trace, "a", units, unit -> new Output(sample, layer, unit));
        boolean drops = trace.before().layer(layer).dropout().isPresent();
        if (drops) {
            values(trace, "mask", units, unit -> new Mask(sample, layer, unit));
            values(trace, "maskedA", units, unit -> new MaskedOutput(sample, layer, unit));
            values(trace, "dMaskedA", units, unit -> new MaskedSlope(sample, layer, unit));
        }
        values(trace, "dA", units, unit -> new OutputSlope(sample, layer, unit));
        values(trace, "delta", units, unit -> new Delta(sample, layer, unit));
        json.writeEndObject();
    }

    /** The steps of a sample; those that belong to the batch as a whole follow the steps of its last sample. */
    private void steps(Trace trace, int sample, Messages messages) throws IOException {
        Explainer explainer = new Explainer(messages, trace);
        FormulaWriter latex = FormulaWriter.latex(trace.names());
        FormulaWriter plain = FormulaWriter.plain(trace.names());
        boolean last = sample == trace.batch().size() - 1;
        json.writeArrayFieldStart("steps");
        for (int index = 0; index < trace.size(); index++) {
            Step step = trace.step(index);
            int of = Place.of(step.writes()).sample();
            if (of != sample && !(last && of < 0)) {
                continue;
            }
            String name = latex.name(step.writes());
            json.writeStartObject();
            json.writeStringField("phase", id(step.phase()));
            json.writeStringField("operation", id(step.operation()));
            json.writeStringField("writes", plain.name(step.writes()));
            json.writeStringField("latex", name + " = " + latex.symbols(step.expression()));
            json.writeStringField("latexNumbers", name + " = " + latexNumbers(latex, step));
            json.writeStringField("sentence", explainer.sentence(index));
            number("value", Optional.of(step.value()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String latexNumbers(FormulaWriter latex, Step step) {
        String numbers = latex.numbers(step.expression());
        String result = latex.number(step.value());
        return numbers.equals(result) ? numbers : numbers + " " + latex.relation(step.expression()) + " " + result;
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Mean and variance over the batch of every layer that normalises; of the others null. */
    private void statistics(Trace trace) throws IOException {
        json.writeArrayFieldStart("statistics");
        for (int l = 0; l < trace.before().depth(); l++) {
            int layer = l;
            if (trace.before().layer(l).normalization().isEmpty()) {
                json.writeNull();
                continue;
            }
            int units = trace.before().layer(l).units();
            json.writeStartObject();
            values(trace, "mean", units, unit -> new BatchMean(layer, unit));
            values(trace, "variance", units, unit -> new BatchVariance(layer, unit));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void gradients(Trace trace) throws IOException {
        Network network = trace.before();
        json.writeArrayFieldStart("gradients");
        for (int l = 0; l < network.depth(); l++) {
            int layer = l;
            json.writeStartObject();
            json.writeArrayFieldStart("weights");
            for (int u = 0; u < network.layer(layer).units(); u++) {
                int unit = u;
                json.writeStartArray();
                elements(trace, network.layer(layer).inputs(), i -> new Gradient(new Weight(layer, unit, i)));
                json.writeEndArray();
            }
            json.writeEndArray();
            if (network.biasMode() == BiasMode.FROZEN) {
                json.writeNullField("biases");
            } else {
                int units = network.layer(layer).units();
                values(trace, "biases", units, unit -> new Gradient(network.biasOf(layer, unit)));
            }
            if (network.layer(layer).normalization().isPresent()) {
                int units = network.layer(layer).units();
                values(trace, "gamma", units, unit -> new Gradient(new Scale(layer, unit)));
                values(trace, "beta", units, unit -> new Gradient(new Shift(layer, unit)));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void after(Trace trace) throws IOException {
        if (trace.divergedAt().isPresent()) {
            json.writeNullField("after");
            if (optimizer.averaging().isPresent()) {
                json.writeNullField("averages");
            }
            return;
        }
        layers("after", trace.after());
        Optional<Network> averaged = AveragedNetwork.of(trace.after(), optimizer, trace.stateAfter());
        if (averaged.isPresent()) {
            layers("averages", averaged.get());
        }
    }

    private void layers(String name, Network network) throws IOException {
        json.writeArrayFieldStart(name);
        for (Layer layer : network.layers()) {
            json.writeStartObject();
            json.writeArrayFieldStart("weights");
            for (double[] row : layer.weights().toArray()) {
                json.writeArray(row, 0, row.length);
            }
            json.writeEndArray();
            numbers("biases", layer.biases());
            if (layer.normalization().isPresent()) {
                numbers("gamma", layer.normalization().get().gamma());
                numbers("beta", layer.normalization().get().beta());
                numbers("runningMean", layer.normalization().get().runningMean());
                numbers("runningVariance", layer.normalization().get().runningVariance());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void values(Trace trace, String name, int count, IntFunction<Quantity> quantity) throws IOException {
        json.writeArrayFieldStart(name);
        elements(trace, count, quantity);
        json.writeEndArray();
    }

    private void elements(Trace trace, int count, IntFunction<Quantity> quantity) throws IOException {
        for (int i = 0; i < count; i++) {
            number(trace.finalValue(quantity.apply(i)));
        }
    }

    private void numbers(String name, Vector vector) throws IOException {
        json.writeFieldName(name);
        double[] numbers = vector.toArray();
        json.writeArray(numbers, 0, numbers.length);
    }

    private void number(String name, Optional<Double> value) throws IOException {
        json.writeFieldName(name);
        number(value);
    }

    private void number(Optional<Double> value) throws IOException {
        if (value.isPresent() && Double.isFinite(value.get())) {
            json.writeNumber(value.get());
        } else {
            json.writeNull();
        }
    }

    /** Ends the text. The writer stays open. */
    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }
}
