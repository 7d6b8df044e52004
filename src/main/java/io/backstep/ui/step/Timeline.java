package io.backstep.ui.step;

import io.backstep.engine.trace.Granularity;
import io.backstep.engine.trace.Phase;
import io.backstep.engine.trace.Trace;
import io.backstep.ui.step.PhaseSpans.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The steps of one iteration in a row, the phases they belong to, and the positions where a click stops. */
final class Timeline {
    private final Trace trace;
    private final Granularity granularity;
    private final PhaseSpans spans;
    private final TimelineSections sections;
    /** In ascending order, 0 and the end included. */
    private final int[] stops;
    /** The last that were asked for: they are drawn anew at every click. */
    private List<Bar> bars = List.of();

    private int barsFor = -1;

    Timeline(Trace trace, Granularity granularity) {
        this.trace = trace;
        this.granularity = granularity;
        spans = PhaseSpans.of(trace);
        sections = TimelineSections.of(trace, spans);
        int[] found = new int[trace.size() + 1];
        int count = 1;
        for (int stop = 0; stop < trace.size(); count++) {
            stop = trace.next(stop, granularity);
            found[count] = stop;
        }
        stops = Arrays.copyOf(found, count);
    }

    boolean isOf(Trace other, Granularity otherGranularity) {
        return trace == other && granularity == otherGranularity;
    }

    int size() {
        return trace.size();
    }

    List<Span> spans() {
        return spans.list();
    }

    /** What stands above the steps. */
    TimelineSections sections() {
        return sections;
    }

    Span spanAt(int position) {
        return spans.at(position);
    }

    /** The stop that takes in a step, counted from 0; the beginning for anything before the first step. */
    int stopAfter(int step) {
        if (step < 0) {
            return 0;
        }
        int place = Arrays.binarySearch(stops, Math.min(step, size() - 1) + 1);
        return stops[place >= 0 ? place : -place - 1];
    }

    /** The stop before the one that takes in a step. */
    int stopBefore(int step) {
        int place = Arrays.binarySearch(stops, Math.max(0, step));
        return stops[place >= 0 ? place : -place - 2];
    }

    /**
     * Some steps that are drawn as one bar.
     *
     * @param phase the one that most of them belong to; where the spans have room, the rarest, so that a short phase
     *     does not vanish from a long iteration
     */
    record Bar(Phase phase, int from, int to) {}

    /** The steps in so many bars, or in one bar each if that takes fewer. */
    List<Bar> bars(int most) {
        if (most != barsFor) {
            bars = cut(most);
            barsFor = most;
        }
        return bars;
    }

    private List<Bar> cut(int most) {
        int count = Math.max(1, Math.min(most, size()));
        Map<Phase, Integer> totals = new EnumMap<>(Phase.class);
        spans().forEach(span -> totals.merge(span.phase(), span.size(), Integer::sum));
        boolean rarest = spans().size() <= count / 2;
        List<Bar> found = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int from = (int) ((long) i * size() / count);
            int to = (int) ((long) (i + 1) * size() / count);
            Map<Phase, Integer> here = new EnumMap<>(Phase.class);
            for (int step = from; step < to; step++) {
                here.merge(trace.step(step).phase(), 1, Integer::sum);
            }
            Comparator<Phase> order = rarest
                    ? Comparator.comparing((Phase phase) -> totals.getOrDefault(phase, 0))
                            .reversed()
                    : Comparator.comparing((Phase phase) -> here.getOrDefault(phase, 0));
            found.add(new Bar(Collections.max(here.keySet(), order), from, to));
        }
        return found;
    }
}
