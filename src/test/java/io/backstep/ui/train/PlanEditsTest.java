package io.backstep.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.dataset.ShippedData;
import io.backstep.engine.data.ClassCoding;
import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.Pattern;
import io.backstep.engine.data.Shares;
import io.backstep.engine.data.Target;
import io.backstep.engine.function.Activation;
import io.backstep.engine.function.Activations;
import io.backstep.engine.function.BinaryCrossEntropy;
import io.backstep.engine.function.CrossEntropy;
import io.backstep.engine.function.Initializer;
import io.backstep.engine.function.Linear;
import io.backstep.engine.function.Loss;
import io.backstep.engine.function.Losses;
import io.backstep.engine.function.Relu;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.function.Tanh;
import io.backstep.experiment.DataSource;
import io.backstep.experiment.TrainingPlan;
import io.backstep.ui.plan.OutputChoices;
import io.backstep.ui.plan.PlanEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanEditsTest {
    private static final List<ClassCoding> CODINGS =
            List.of(ClassCoding.ZERO_ONE, ClassCoding.MINUS_ONE_ONE, new ClassCoding.OneHot());

    static Stream<DataSource> sources() {
        return Stream.concat(
                Stream.of(Pattern.values()).map(pattern -> new DataSource.Generated(pattern, 24, 0.1, 1)),
                Stream.of(new DataSource.Shipped(ShippedData.IRIS)));
    }

    /** Every triple of output layer, coding and loss that can be trained with these data. */
    private static List<TrainingPlan> possible(DataSource source, DataSet data) {
        TrainingPlan first = Plans.spiral();
        TrainingPlan on = first.withData(first.data().withSource(source));
        List<TrainingPlan> possible = new ArrayList<>();
        for (Activation output : Activations.ALL) {
            for (ClassCoding coding : CODINGS) {
                for (Loss loss : Losses.ALL) {
                    TrainingPlan plan = PlanEdits.withChoice(on, new OutputChoices.Choice(output, coding, loss));
                    if (plan.problems(data).isEmpty()) {
                        possible.add(plan);
                    }
                }
            }
        }
        return possible;
    }

    @ParameterizedTest
    @MethodSource("sources")
    void anyOtherOutputOrLossLeavesAPlanThatCanBeTrained(DataSource source) {
        DataSet data = source.load();
        OutputChoices choices = OutputChoices.of(data);
        List<TrainingPlan> plans = possible(source, data);
        assertThat(plans).isNotEmpty();
        for (TrainingPlan plan : plans) {
            for (Activation output : Activations.ALL) {
                TrainingPlan changed = PlanEdits.withOutput(plan, choices, output);
                assertThat(changed.problems(data)).isEmpty();
                assertThat(changed.network().output().activation())
                        .isEqualTo(
                                choices.withOutput(PlanEdits.choice(plan), output)
                                                .isPresent()
                                        ? output
                                        : plan.network().output().activation());
            }
            for (Loss loss : Losses.ALL) {
                TrainingPlan changed = PlanEdits.withLoss(plan, choices, loss);
                assertThat(changed.problems(data)).isEmpty();
                boolean found = choices.withLoss(PlanEdits.choice(plan), loss).isPresent();
                assertThat(changed.settings().loss())
                        .isEqualTo(found ? loss : plan.settings().loss());
            }
        }
    }

    /** What is offered for classes is everything; for one number all but softmax and what asks for shares. */
    @ParameterizedTest
    @MethodSource("sources")
    void nothingIsRefusedThatIsPossible(DataSource source) {
        DataSet data = source.load();
        OutputChoices choices = OutputChoices.of(data);
        boolean classes = data.target() instanceof Target.Classes;
        TrainingPlan plan = possible(source, data).get(0);
        for (Activation output : Activations.ALL) {
            assertThat(choices.withOutput(PlanEdits.choice(plan), output).isPresent())
                    .isEqualTo(classes || !(output instanceof Softmax));
        }
        if (classes) {
            for (Loss loss : Losses.ALL) {
                assertThat(choices.withLoss(PlanEdits.choice(plan), loss)).isPresent();
            }
        }
    }

    @Test
    void whatGoesTogetherComesAlong() {
        TrainingPlan plan = Plans.spiral();
        OutputChoices choices = OutputChoices.of(plan.data().source().load());

        TrainingPlan softmax = PlanEdits.withOutput(plan, choices, new Softmax());
        assertThat(PlanEdits.choice(softmax))
                .isEqualTo(new OutputChoices.Choice(new Softmax(), new ClassCoding.OneHot(), new CrossEntropy()));
        assertThat(PlanEdits.withLoss(plan, choices, new CrossEntropy())).isEqualTo(softmax);
        assertThat(PlanEdits.choice(PlanEdits.withLoss(softmax, choices, new BinaryCrossEntropy())))
                .isEqualTo(new OutputChoices.Choice(new Sigmoid(), new ClassCoding.OneHot(), new BinaryCrossEntropy()));
        assertThat(PlanEdits.withOutput(plan, choices, new Tanh()).data().coding())
                .isEqualTo(ClassCoding.MINUS_ONE_ONE);
        assertThat(PlanEdits.withOutput(plan, choices, new Linear()).data().coding())
                .isEqualTo(ClassCoding.ZERO_ONE);
    }

    @Test
    void layersAreAddedChangedAndTakenAway() {
        TrainingPlan plan = Plans.spiral();
        TrainingPlan more = PlanEdits.withAnotherLayer(plan);
        assertThat(more.network().hidden()).hasSize(2);
        assertThat(more.network().hidden().get(1))
                .isEqualTo(plan.network().hidden().get(0));
        TrainingPlan changed = PlanEdits.withActivation(PlanEdits.withUnits(more, 1, 7), 1, new Relu());
        assertThat(changed.network().hidden().get(1).units()).isEqualTo(7);
        assertThat(changed.network().hidden().get(1).activation()).isEqualTo(new Relu());
        assertThat(PlanEdits.withoutLayer(changed, 1)).isEqualTo(plan);
        TrainingPlan none = PlanEdits.withoutLayer(plan, 0);
        assertThat(PlanEdits.withAnotherLayer(none).problems()).isEmpty();
    }

    @Test
    void allLayersBeginAlike() {
        TrainingPlan plan = PlanEdits.withStart(PlanEdits.withAnotherLayer(Plans.spiral()), new Initializer.He());

        assertThat(PlanEdits.start(plan)).contains(new Initializer.He());
        TrainingPlan mixed = plan.withNetwork(
                plan.network().withHidden(Plans.spiral().network().hidden()));
        assertThat(PlanEdits.start(mixed)).isEmpty();
    }

    @Test
    void stoppingEarlyBringsAValidationPartAlong() {
        TrainingPlan plan = Plans.spiral();
        TrainingPlan stopping = PlanEdits.withEarlyStopping(plan, true);

        assertThat(stopping.problems()).isEmpty();
        assertThat(stopping.data().shares()).isEqualTo(new Shares(0.2, 0.5));
        assertThat(PlanEdits.withEarlyStopping(stopping, false).settings().earlyStopping())
                .isEqualTo(Optional.empty());
        TrainingPlan mostlyTested = plan.withData(plan.data().withShares(new Shares(0, 0.9)));
        assertThat(PlanEdits.withEarlyStopping(mostlyTested, true).problems()).isEmpty();
    }
}
