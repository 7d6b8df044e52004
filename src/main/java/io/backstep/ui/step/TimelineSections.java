package io.backstep.ui.step;

import io.backstep.engine.trace.Phase;
import io.backstep.engine.trace.Place;
import io.backstep.engine.trace.Trace;
import io.backstep.text.Messages;
import io.backstep.ui.step.PhaseSpans.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What stands above the timeline: the phases, or for a batch, where the phases come round for each sample, the samples,
 * what is done for all of them together, and the update.
 */
final class TimelineSections {
    private static final int ALL = -1;

    /**
     * Steps in a row that have a name together.
     *
     * @param phase what the name is, and its colour; nothing where there are steps of several phases
     * @param sample the sample they belong to, from 0; -1 where they belong to the whole batch
     */
    record Section(Optional<Phase> phase, int sample, int from, int to) {
        String name(Messages messages) {
            if (phase.isPresent()) {
                return messages.get("phase." + phase.get().name());
            }
            return sample == ALL
                    ? messages.get("transport.timeline.mean")
                    : messages.get("transport.timeline.sample", Integer.toString(sample + 1));
        }
    }

    private final List<Section> sections;

    private TimelineSections(List<Section> sections) {
        this.sections = sections;
    }

    static TimelineSections of(Trace trace, PhaseSpans spans) {
        List<Section> bySample = trace.batch().size() > 1 ? bySample(trace) : List.of();
        return new TimelineSections(
                comesBack(bySample) || bySample.isEmpty()
                        ? spans.list().stream().map(TimelineSections::ofPhase).toList()
                        : List.copyOf(bySample));
    }

    private static Section ofPhase(Span span) {
        return new Section(Optional.of(span.phase()), ALL, span.from(), span.to());
    }

    private static List<Section> bySample(Trace trace) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < trace.size(); i++) {
            boolean update = trace.step(i).phase() == Phase.UPDATE;
            int sample = update ? ALL : Place.of(trace.step(i).writes()).sample();
            Optional<Phase> phase = update ? Optional.of(Phase.UPDATE) : Optional.empty();
            Section next = new Section(phase, Math.max(ALL, sample), i, i + 1);
            Section last = sections.isEmpty() ? null : sections.get(sections.size() - 1);
            if (last != null && last.phase().equals(next.phase()) && last.sample() == next.sample()) {
                sections.set(sections.size() - 1, new Section(last.phase(), last.sample(), last.from(), i + 1));
            } else {
                sections.add(next);
            }
        }
        return sections;
    }

    /** Whether a sample is left and taken up again, as it is where a layer looks at the whole batch. */
    private static boolean comesBack(List<Section> sections) {
        Set<List<Object>> seen = new HashSet<>();
        return sections.stream().anyMatch(section -> !seen.add(List.of(section.phase(), section.sample())));
    }

    List<Section> list() {
        return sections;
    }

    /** The section of the step that was taken last, or of the first step before any. */
    Section at(int position) {
        return sections.stream()
                .filter(section -> position <= section.to())
                .findFirst()
                .orElseGet(() -> sections.get(sections.size() - 1));
    }

    /** Whether they are samples and so on, which brackets keep together. */
    boolean areSamples() {
        return sections.stream().anyMatch(section -> section.phase().isEmpty());
    }
}
