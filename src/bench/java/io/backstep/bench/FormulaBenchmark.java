package io.backstep.bench;

import io.backstep.engine.formula.Expr;
import io.backstep.engine.formula.FormulaWriter;
import io.backstep.engine.trace.Trace;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Writing one step's formula, the longest of its network, from its expression as LaTeX. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FormulaBenchmark {
    @Param({"2-2-2", "8-8-8-8"})
    public String shape = "";

    private FormulaWriter writer;
    private Expr expression;

    public FormulaBenchmark() {
        Trace trace = Workload.of("2-2-2").trace();
        writer = FormulaWriter.latex(trace.names());
        expression = trace.step(0).expression();
    }

    @Setup
    public void prepare() {
        Trace trace = Workload.of(shape).trace();
        writer = FormulaWriter.latex(trace.names());
        expression = trace.steps().stream()
                .map(step -> step.expression())
                .max(Comparator.comparingInt(step -> step.references().size()))
                .orElseThrow();
    }

    @Benchmark
    public String symbols() {
        return writer.symbols(expression);
    }

    @Benchmark
    public String numbers() {
        return writer.numbers(expression);
    }
}
