package io.backstep.ui.step;

import io.backstep.engine.trace.Phase;
import io.backstep.engine.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A trace cut where the phase changes. With several samples the phases come round again for each of them; a round ends
 * where a phase follows that belongs before the last one.
 */
final class PhaseSpans {
    /**
     * Steps of one phase in a row.
     *
     * @param from the position before the first of them
     * @param to the position after the last of them
     * @param round counts how often the phases have come round, from 0
     */
    record Span(Phase phase, int from, int to, int round) {
        int size() {
            return to - from;
        }

        /** Whether a step, counted from 0, is one of them. */
        boolean contains(int step) {
            return step >= from && step < to;
        }
    }

    private final List<Span> spans;

    private PhaseSpans(List<Span> spans) {
        this.spans = spans;
    }

    static PhaseSpans of(Trace trace) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        int round = 0;
        for (int i = 1; i <= trace.size(); i++) {
            Phase phase = trace.step(i - 1).phase();
            if (i == trace.size() || trace.step(i).phase() != phase) {
                spans.add(new Span(phase, from, i, round));
                boolean again = i < trace.size() && trace.step(i).phase().compareTo(phase) < 0;
                round += again ? 1 : 0;
                from = i;
            }
        }
        return new PhaseSpans(List.copyOf(spans));
    }

    List<Span> list() {
        return spans;
    }

    /** The span of the step that was taken last, or of the first step before any. */
    Span at(int position) {
        for (Span span : spans) {
            if (position <= span.to()) {
                return span;
            }
        }
        return spans.get(spans.size() - 1);
    }

    /** The span of a phase that matters at a position: in this round, else in a later one, else the latest before. */
    Optional<Span> of(Phase phase, int position) {
        int round = at(position).round();
        @Nullable Span found = null;
        for (Span span : spans) {
            boolean nearer = found == null || found.round() < round;
            if (span.phase() == phase && nearer) {
                found = span;
            }
        }
        return Optional.ofNullable(found);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PhaseSpans that && spans.equals(that.spans);
    }

    @Override
    public int hashCode() {
        return Objects.hash(spans);
    }
}
