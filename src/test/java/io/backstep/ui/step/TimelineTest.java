package io.backstep.ui.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.trace.Granularity;
import io.backstep.engine.trace.Phase;
import io.backstep.engine.trace.Trace;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import io.backstep.ui.step.PhaseSpans.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTest {
    private final Trace worked = StepRun.start(Experiments.worked()).trace();
    private final Trace batch = StepRun.start(Experiments.batchOfTwo()).trace();

    @Test
    void cutsATraceIntoItsPhases() {
        List<Span> spans = new Timeline(worked, Granularity.TERM).spans();
        assertThat(spans).extracting(Span::phase).containsExactly(Phase.values());
        assertThat(spans.get(0).from()).isZero();
        assertThat(spans.get(3).to()).isEqualTo(worked.size());
        for (Span span : spans) {
            for (int i = span.from(); i < span.to(); i++) {
                assertThat(worked.step(i).phase()).isEqualTo(span.phase());
            }
        }
    }

    @Test
    void countsTheRoundsOfABatch() {
        PhaseSpans spans = PhaseSpans.of(batch);
        assertThat(spans.list().stream().filter(span -> span.phase() == Phase.FORWARD))
                .extracting(Span::round)
                .containsExactly(0, 1);
        Span secondForward = spans.of(Phase.FORWARD, spans.list().get(4).to()).orElseThrow();
        assertThat(secondForward.round()).isEqualTo(1);
        assertThat(spans.of(Phase.UPDATE, 1).orElseThrow().to()).isEqualTo(batch.size());
        assertThat(spans.of(Phase.FORWARD, batch.size()).orElseThrow().round()).isEqualTo(1);
    }

    @Test
    void namesTheSamplesOfABatchAndWhatIsTheirMean() {
        Messages english = Messages.of(Language.ENGLISH);
        TimelineSections sections = new Timeline(batch, Granularity.TERM).sections();
        assertThat(sections.list())
                .extracting(section -> section.name(english))
                .containsExactly("sample 1", "sample 2", "mean", "Update");
        assertThat(sections.at(0).sample()).isZero();
        assertThat(sections.at(sections.list().get(1).from() + 1).sample()).isEqualTo(1);
        assertThat(sections.at(batch.size()).phase()).contains(Phase.UPDATE);
        assertThat(new Timeline(worked, Granularity.TERM).sections().list())
                .extracting(section -> section.name(english))
                .containsExactly("Forward", "Loss", "Backward", "Update");
    }

    @Test
    void aNameMakesWayToEitherSideAsLongAsItIsAboveItsPhase() {
        List<double[]> taken = List.of(new double[] {0, 40}, new double[] {75, 120});
        assertThat(TimelineNames.place(taken, 60, 72, 72, 25, 5)).hasValue(45);
        assertThat(TimelineNames.place(taken, 60, 72, 72, 35, 5)).isEmpty();
        assertThat(TimelineNames.place(taken, 130, 160, 160, 35, 5)).hasValue(130);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 20, 38, 39, 1000})
    void putsEveryStepIntoOneBar(int most) {
        List<Timeline.Bar> bars = new Timeline(worked, Granularity.TERM).bars(most);
        assertThat(bars).hasSize(Math.min(most, worked.size()));
        int next = 0;
        for (Timeline.Bar bar : bars) {
            assertThat(bar.from()).isEqualTo(next);
            assertThat(bar.to()).isGreaterThan(bar.from());
            next = bar.to();
        }
        assertThat(next).isEqualTo(worked.size());
    }

    @Test
    void doesNotLoseAShortPhaseAmongFewBars() {
        List<Timeline.Bar> bars = new Timeline(worked, Granularity.TERM).bars(8);
        assertThat(bars).extracting(Timeline.Bar::phase).contains(Phase.values());
    }
}
