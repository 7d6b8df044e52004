package io.backstep.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiagnosticsLogTest {
    private static Diagnostics moment(long updates) {
        Histogram histogram = Histogram.of(new double[][] {{1}}, 1, 1);
        double ratio = updates == 0 ? Double.POSITIVE_INFINITY : 1.0 / updates;
        LayerDiagnostics layer = new LayerDiagnostics(
                1, updates, 1, 1, 1, ratio, histogram, histogram, histogram, Optional.empty(), List.of());
        return new Diagnostics(updates, 1, List.of(layer));
    }

    @Test
    void memoryIsBoundedAndBothEndsStay() {
        DiagnosticsLog log = new DiagnosticsLog();
        assertThat(log.history()).isEqualTo(DiagnosticsHistory.EMPTY);
        for (int i = 0; i < 5000; i++) {
            log.add(moment(3L * i));
            List<Diagnostics> kept = log.history().moments();
            assertThat(kept).hasSizeLessThanOrEqualTo(DiagnosticsLog.MOMENTS + 1);
            assertThat(kept.get(0).updates()).isZero();
            assertThat(kept.get(kept.size() - 1).updates()).isEqualTo(3L * i);
            if (i > DiagnosticsLog.MOMENTS) {
                assertThat(kept).hasSizeGreaterThan(DiagnosticsLog.MOMENTS / 2);
            }
        }
        List<Diagnostics> kept = log.history().moments();
        long step = kept.get(1).updates();
        for (int i = 1; i < kept.size() - 1; i++) {
            assertThat(kept.get(i).updates()).isEqualTo(i * step);
        }
        LayerHistory layer = log.history().layers().get(0);
        assertThat(layer.gradientSize().size()).isGreaterThan(Series.CAPACITY / 2);
        assertThat(layer.updateRatio().at(0)).isPositive();
        assertThat(layer.saturated().size()).isZero();
    }

    @Test
    void theSameMomentCountsOnceAndANewRunBeginsANewLog() {
        DiagnosticsLog log = new DiagnosticsLog();
        log.add(moment(0));
        log.add(moment(0));
        log.add(moment(9));
        DiagnosticsHistory before = log.history();
        assertThat(before.moments()).hasSize(2);
        log.add(moment(0));
        assertThat(log.history().moments()).hasSize(1);
        assertThat(log.history().layers().get(0).gradientSize().size()).isEqualTo(1);
        assertThat(before.moments()).hasSize(2);
        assertThat(before.layers().get(0).gradientSize().size()).isEqualTo(2);
    }
}
