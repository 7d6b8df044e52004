package io.backstep.ui.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.dataset.DataTexts;
import io.backstep.engine.data.InputFeature;
import io.backstep.engine.data.Normalization;
import io.backstep.engine.data.Part;
import io.backstep.engine.data.Pattern;
import io.backstep.engine.data.Prepared;
import io.backstep.engine.data.Scaling;
import io.backstep.experiment.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TrainDataViewModelTest {
    private final TestTrain test = new TestTrain();
    private final TrainDataViewModel data = test.data;

    @AfterEach
    void close() {
        test.close();
    }

    private DataSource.Generated made() {
        return (DataSource.Generated) test.plan().data().source();
    }

    private Prepared prepared() {
        return data.preparedProperty().get().orElseThrow();
    }

    @Test
    void everySetCanBeChosen() {
        for (String id : DataTexts.IDS) {
            data.choose(id);
            assertThat(data.chosenProperty().getValue()).isEqualTo(id);
            assertThat(test.train.plan().problemsProperty().get()).isEmpty();
            assertThat(prepared().data().size())
                    .isEqualTo(data.loadedProperty().get().orElseThrow().size());
        }
    }

    @Test
    void sizeNoiseAndSeedAreKeptFromSetToSet() {
        data.setNoise(0.2);
        assertThat(data.enterSize("123")).isEmpty();
        assertThat(data.enterDataSeed("9")).isEmpty();
        data.choose("iris");
        data.choose("moons");
        assertThat(made()).isEqualTo(new DataSource.Generated(Pattern.MOONS, 123, 0.2, 9));
        assertThat(prepared().data().size()).isEqualTo(123);
    }

    @Test
    void newDataHaveANewSeed() {
        Prepared before = prepared();
        data.newData();
        assertThat(made().seed()).isEqualTo(41);
        assertThat(prepared().data()).isNotEqualTo(before.data());
        data.enterDataSeed("1");
        assertThat(prepared().data()).isEqualTo(before.data());
    }

    @Test
    void whatIsTypedWrongChangesNothing() {
        var before = test.plan();
        for (String typed : new String[] {"", "0", "-5", "100001", "1.5", "many", "99999999999999999999"}) {
            assertThat(data.enterSize(typed)).as(typed).isPresent();
        }
        assertThat(data.enterDataSeed("-1")).isPresent();
        assertThat(data.enterSplitSeed("9007199254740992")).isPresent();
        assertThat(test.plan()).isEqualTo(before);
    }

    @Test
    void someRowsAreAlwaysTrainedOn() {
        data.setTest(0.95);
        data.setValidation(0.5);
        assertThat(test.plan().data().shares().validation()).isZero();
        data.setTest(0.25);
        data.setValidation(0.9);
        assertThat(test.plan().data().shares().validation()).isCloseTo(0.7, within(1e-12));
        assertThat(prepared().split().rows(Part.TRAINING)).hasSize(3);
        assertThat(test.train.plan().problemsProperty().get()).isEmpty();
    }

    @Test
    void anotherSplitHoldsBackOtherRows() {
        var before = prepared().split();
        data.newSplit();
        assertThat(prepared().split()).isNotEqualTo(before);
        data.enterSplitSeed("1");
        assertThat(prepared().split()).isEqualTo(before);
    }

    @Test
    void featuresAreSwitchedAndOneStays() {
        assertThat(data.features()).containsExactly(InputFeature.X, InputFeature.Y);
        data.toggle(InputFeature.PRODUCT);
        data.toggle(InputFeature.SIN_X);
        assertThat(prepared().data().columns()).containsExactly("x", "y", "x·y", "sin x");
        data.toggle(InputFeature.X);
        data.toggle(InputFeature.Y);
        data.toggle(InputFeature.SIN_X);
        data.toggle(InputFeature.PRODUCT);
        assertThat(data.features()).containsExactly(InputFeature.PRODUCT);
        data.toggle(InputFeature.X);
        data.toggle(InputFeature.Y);
        data.toggle(InputFeature.PRODUCT);
        assertThat(test.plan().data().features()).isEmpty();
    }

    @Test
    void whatADataSetDoesNotHaveIsNoFeature() {
        data.choose("sine");
        assertThat(data.possibleFeatures()).doesNotContain(InputFeature.Y, InputFeature.PRODUCT);
        data.toggle(InputFeature.PRODUCT);
        assertThat(data.features()).containsExactly(InputFeature.X);
        data.choose("iris");
        assertThat(data.possibleFeatures()).isEmpty();
    }

    @Test
    void theNumbersOfTheScalingAreThoseOfTheTrainingRows() {
        data.setScaling(Scaling.MIN_MAX);
        Prepared now = prepared();
        double[] training = now.split().of(now.data(), Part.TRAINING).column(0).toArray();
        double least = Double.POSITIVE_INFINITY;
        for (double value : training) {
            least = Math.min(least, value);
        }
        Normalization.Column column = now.normalization().columns().get(0);
        assertThat(column.shift()).isEqualTo(least);
        data.setScaling(Scaling.NONE);
        assertThat(prepared().normalization().columns().get(0).shift()).isZero();
    }

    @Test
    void figuresFollowTheRunOnViewOnly() {
        int[] heard = {0};
        data.preparedProperty().subscribe((before, now) -> heard[0]++);
        test.train.reset();
        data.setNoise(0.3);
        assertThat(heard[0]).isBetween(1, 2);
    }
}
