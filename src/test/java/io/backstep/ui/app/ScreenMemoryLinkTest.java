package io.backstep.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.ui.document.Document;
import io.backstep.ui.document.Position;
import io.backstep.ui.document.ScreenMemory;
import io.backstep.ui.document.ScreenState;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

class ScreenMemoryLinkTest {
    private static final String NAME = "plots";

    private final Document document = new Document(Rates.example(), Position.start("step"));
    private final Plots screen = new Plots();

    /** A screen with two values, which are recalled one after the other. */
    private static final class Plots implements ScreenMemory {
        final DoubleProperty from = new SimpleDoubleProperty(-8);
        final DoubleProperty to = new SimpleDoubleProperty(8);

        @Override
        public ScreenState remember() {
            return ScreenState.EMPTY.with("from", from.get()).with("to", to.get());
        }

        @Override
        public void recall(ScreenState state) {
            state.number("from").ifPresent(from::set);
            state.number("to").ifPresent(to::set);
        }

        @Override
        public Subscription onChange(Runnable changed) {
            return Subscription.combine(
                    from.subscribe((before, now) -> changed.run()), to.subscribe((before, now) -> changed.run()));
        }
    }

    private static Position kept(double from, double to) {
        return Position.start("step")
                .with(NAME, ScreenState.EMPTY.with("from", from).with("to", to));
    }

    private ScreenState remembered() {
        return document.position().of(NAME);
    }

    @Test
    void toShowAScreenIsNothingToRemember() {
        new ScreenMemoryLink(document, NAME, screen);

        assertThat(remembered()).isEqualTo(ScreenState.EMPTY);
    }

    @Test
    void whatIsChosenIsRemembered() {
        new ScreenMemoryLink(document, NAME, screen);
        screen.from.set(-3);

        assertThat(remembered().number("from")).hasValue(-3);
        assertThat(document.isDirty()).isFalse();
    }

    @Test
    void whatWasKeptComesBackWhole() {
        new ScreenMemoryLink(document, NAME, screen);
        document.restore(Rates.other(), kept(-1, 2), Optional.empty(), false);

        assertThat(screen.from.get()).isEqualTo(-1);
        assertThat(screen.to.get()).isEqualTo(2);
        assertThat(remembered()).isEqualTo(kept(-1, 2).of(NAME));
    }

    @Test
    void aScreenMadeLaterFindsWhatWasKept() {
        document.restore(Rates.other(), kept(-1, 2), Optional.empty(), false);
        new ScreenMemoryLink(document, NAME, screen);

        assertThat(screen.to.get()).isEqualTo(2);
    }

    @Test
    void choicesOutliveTheOpeningOfAnotherExperiment() {
        new ScreenMemoryLink(document, NAME, screen);
        screen.from.set(-3);
        document.replace(Rates.other(), Optional.empty());

        assertThat(screen.from.get()).isEqualTo(-3);
        assertThat(remembered().number("from")).hasValue(-3);
    }

    @Test
    void afterTheEndNothingIsFollowed() {
        new ScreenMemoryLink(document, NAME, screen).unsubscribe();
        screen.from.set(-3);

        assertThat(remembered()).isEqualTo(ScreenState.EMPTY);
    }
}
