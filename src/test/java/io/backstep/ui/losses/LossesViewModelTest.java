package io.backstep.ui.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.backstep.ui.document.ScreenState;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.util.Subscription;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The row of topics, and what they remember together. */
class LossesViewModelTest {
    private final OneOutputViewModel one = new OneOutputViewModel();
    private final ManyOutputsViewModel many = new ManyOutputsViewModel();
    private LossesViewModel losses;

    @BeforeEach
    void begin() {
        losses = new LossesViewModel(Map.of(Topic.MANY_OUTPUTS, many, Topic.ONE_OUTPUT, one));
    }

    @Test
    void topicsStandInTheirOrderAndTheFirstIsChosen() {
        assertThat(losses.topics()).containsExactly(Topic.ONE_OUTPUT, Topic.MANY_OUTPUTS);
        assertThat(losses.topicProperty().get()).isEqualTo(Topic.ONE_OUTPUT);
        assertThatIllegalArgumentException().isThrownBy(() -> losses.choose(Topic.JENSEN));
    }

    @Test
    void everyTopicRemembersUnderItsOwnName() {
        losses.choose(Topic.MANY_OUTPUTS);
        many.setOutputs(7);
        one.target().set(0.25);
        ScreenState state = losses.remember();
        assertThat(state.text("topic")).contains("many-outputs");
        assertThat(state.number("one-output.target")).hasValue(0.25);

        begin();
        many.setOutputs(2);
        one.target().set(1);
        losses.recall(state);
        assertThat(losses.topicProperty().get()).isEqualTo(Topic.MANY_OUTPUTS);
        assertThat(many.outputs()).isEqualTo(7);
        assertThat(one.target().value()).isEqualTo(0.25);
        assertThat(losses.remember()).isEqualTo(state);
    }

    @Test
    void whatIsUnknownOrMissingIsPassedOver() {
        losses.recall(ScreenState.EMPTY
                .with("topic", "weather")
                .with("one-output.target", "much")
                .with("one-output.", "x")
                .with("many-outputs.logits", "1 2 x"));
        assertThat(losses.topicProperty().get()).isEqualTo(Topic.ONE_OUTPUT);
        assertThat(losses.remember())
                .isEqualTo(new LossesViewModel(Map.of(
                                Topic.MANY_OUTPUTS, new ManyOutputsViewModel(),
                                Topic.ONE_OUTPUT, new OneOutputViewModel()))
                        .remember());
    }

    @Test
    void whatATopicChangesIsHeardUntilNobodyListens() {
        AtomicInteger heard = new AtomicInteger();
        Subscription listening = losses.onChange(heard::incrementAndGet);
        losses.choose(Topic.MANY_OUTPUTS);
        one.choose(LossChoice.HUBER);
        many.temperature().set(2);
        assertThat(heard.get()).isEqualTo(3);
        listening.unsubscribe();
        many.temperature().set(3);
        assertThat(heard.get()).isEqualTo(3);
    }
}
