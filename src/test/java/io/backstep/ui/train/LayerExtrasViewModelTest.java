package io.backstep.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.data.Pattern;
import io.backstep.engine.data.Shares;
import io.backstep.engine.function.HalfSquaredError;
import io.backstep.engine.function.Linear;
import io.backstep.engine.network.BatchNormalization;
import io.backstep.engine.network.Dropout;
import io.backstep.engine.network.Dropout.Variant;
import io.backstep.engine.network.Network;
import io.backstep.experiment.DataSource;
import io.backstep.experiment.NetworkPlan;
import io.backstep.experiment.NetworkPlan.Hidden;
import io.backstep.experiment.PlanProblem.Place;
import io.backstep.experiment.TrainingPlan;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import io.backstep.ui.background.SameThreadBackground;
import io.backstep.ui.kit.clock.ManualFrameClock;
import io.backstep.ui.kit.input.Remark;
import io.backstep.ui.plan.PlanDifference;
import io.backstep.ui.plan.PlanEdits;
import io.backstep.ui.plan.PlanNumber;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerExtrasViewModelTest {
    private static final Messages WORDS = Messages.of(Language.ENGLISH);

    private final TrainViewModel train = new TrainViewModel(
            PlanEdits.withAnotherLayer(Plans.spiral()),
            new SameThreadBackground(),
            new ManualFrameClock(),
            () -> 77,
            moment -> {});
    private final PlanSettingsViewModel settings = new PlanSettingsViewModel(train);
    private final LayerExtrasViewModel extras = settings.extras();

    @AfterEach
    void endRun() {
        train.close();
    }

    private TrainingPlan plan() {
        return train.plan().plan();
    }

    private Network network() {
        return train.run().moment().orElseThrow().snapshot().network();
    }

    private Optional<String> said() {
        return extras.remarkProperty().get().map(Remark::words).map(words -> words.in(WORDS));
    }

    @Test
    void aLayerNormalizesAndTheRunBeginsAnew() {
        train.open();
        train.oneBatch();
        train.run().settle();
        extras.normalize(1, true);
        assertThat(network().layer(0).normalization()).isEmpty();
        assertThat(network().layer(1).normalization()).contains(BatchNormalization.initial(3));
        assertThat(train.run().moment().orElseThrow().snapshot().updates()).isZero();
        assertThat(said()).isEmpty();
        // 2 · 3 · 3 · 1, with a scale and a shift for each unit of the second layer
        assertThat(PlanSettingsViewModel.learned(network()))
                .isEqualTo(6 + 3 + 9 + 3 + 3 + 1 + 6)
                .isEqualTo(network().learnedValues().size());
        extras.normalize(1, false);
        assertThat(network().normalizes()).isFalse();
    }

    @Test
    void aBatchOfOneGrowsAlongAndCannotComeBack() {
        train.open();
        settings.set(PlanNumber.BATCH_SIZE, 1);
        extras.normalize(0, true);
        assertThat(plan().settings().batchSize()).isEqualTo(10);
        assertThat(said()).hasValueSatisfying(text -> assertThat(text).contains("10 samples"));
        settings.set(PlanNumber.BATCH_SIZE, 1);
        assertThat(plan().settings().batchSize()).isEqualTo(10);
        assertThat(settings.problemAt(Place.BATCH_SIZE).getValue())
                .hasValueSatisfying(words -> assertThat(words.in(WORDS)).contains("at least 2 in a batch"));
        assertThat(settings.problemAt(Place.HIDDEN).getValue()).isEmpty();
    }

    @Test
    void oneRowToTrainOnIsNotNormalized() {
        train.change(now -> now.withNetwork(
                        NetworkPlan.of(new Linear(), now.network().output().start(), new Linear(), 2))
                .withData(now.data()
                        .withSource(new DataSource.Generated(Pattern.LINE, 2, 0, 1))
                        .withShares(new Shares(0, 0.5)))
                .withSettings(now.settings().withLoss(new HalfSquaredError())));
        train.open();
        TrainingPlan before = plan();
        extras.normalize(0, true);
        assertThat(plan()).isEqualTo(before);
        assertThat(extras.remarkProperty().get())
                .hasValueSatisfying(remark -> assertThat(remark.refusal()).isTrue());
        assertThat(said()).hasValueSatisfying(text -> assertThat(text).contains("only one"));
    }

    @Test
    void aLayerDropsOutAShareInOneOfTwoWays() {
        train.open();
        extras.dropOut(0, true);
        assertThat(network().layer(0).dropout()).contains(new Dropout(0.2, Variant.INVERTED));
        extras.chooseVariant(0, Variant.SCALED_AT_TEST);
        assertThat(extras.enterShare(0, "0,5")).isEmpty();
        assertThat(network().layer(0).dropout()).contains(new Dropout(0.5, Variant.SCALED_AT_TEST));
        extras.dropOut(1, true);
        assertThat(network().layer(1).dropout()).contains(new Dropout(0.5, Variant.SCALED_AT_TEST));
        extras.dropOut(0, false);
        assertThat(network().layer(0).dropout()).isEmpty();
        // A field that is left late finds nothing to change.
        assertThat(extras.enterShare(0, "0.3")).isEmpty();
        assertThat(network().layer(0).dropout()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0", "1", "-0.1", "1.5", "NaN"})
    void whatIsNoShareIsAnswered(String typed) {
        train.open();
        extras.dropOut(0, true);
        assertThat(extras.enterShare(0, typed))
                .hasValueSatisfying(words -> assertThat(words.in(WORDS)).contains("over 0 and under 1"));
        assertThat(network().layer(0).dropout()).contains(new Dropout(0.2, Variant.INVERTED));
    }

    @Test
    void allHiddenLayersTakeOverWhatOneHas() {
        train.open();
        settings.addLayer();
        extras.normalize(2, true);
        extras.dropOut(2, true);
        extras.dropOut(0, true);
        assertThat(extras.allLike(2)).isFalse();
        extras.makeAllLike(2);
        assertThat(plan().network().hidden())
                .allMatch(Hidden::normalized)
                .allMatch(layer -> layer.dropout().isPresent());
        assertThat(extras.allLike(0)).isTrue();
        settings.addLayer();
        assertThat(extras.allLike(3)).isTrue();
    }

    @Test
    void theComparisonNamesThem() {
        TrainingPlan plain = plan();
        TrainingPlan normalized = PlanEdits.withNormalized(plain, 1, true);
        TrainingPlan dropping = PlanEdits.withDropout(plain, 0, Optional.of(new Dropout(0.2, Variant.INVERTED)));
        TrainingPlan otherwise = PlanEdits.withDropout(plain, 0, Optional.of(new Dropout(0.2, Variant.SCALED_AT_TEST)));
        assertThat(PlanDifference.between(plain, normalized)).isEqualTo(List.of("normalization"));
        assertThat(PlanDifference.between(dropping, plain)).isEqualTo(List.of("dropout"));
        assertThat(PlanDifference.between(dropping, otherwise)).isEqualTo(List.of("dropout"));
        assertThat(PlanDifference.between(dropping, normalized)).isEqualTo(List.of("normalization", "dropout"));
        TrainingPlan longer = plain.withNetwork(plain.network()
                .withHidden(List.of(
                        plain.network().hidden().get(0),
                        plain.network().hidden().get(1),
                        plain.network().hidden().get(1))));
        assertThat(PlanDifference.between(plain, longer)).doesNotContain("dropout", "normalization");
    }
}
