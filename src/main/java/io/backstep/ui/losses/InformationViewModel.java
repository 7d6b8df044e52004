package io.backstep.ui.losses;

import io.backstep.engine.information.Distribution;
import io.backstep.engine.information.Information;
import io.backstep.engine.information.Logarithm;
import io.backstep.engine.information.TextCode;
import io.backstep.ui.document.ScreenMemory;
import io.backstep.ui.document.ScreenState;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/** Two distributions over the same outcomes, what is measured between them, and a text to write in bits. */
public final class InformationViewModel implements ScreenMemory {
    /** In code points. */
    static final int LONGEST_TEXT = 80;

    private static final String P_NAME = "p";
    private static final String Q_NAME = "q";
    private static final String BITS_NAME = "bits";
    private static final String TEXT_NAME = "text";
    private static final String PICTURE_NAME = "picture";

    /** Chances are set in hundredths; what the other outcomes get of the rest is not rounded. */
    private static final double GRAIN = 100;

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State(
            Distribution.of(0.5, 0.25, 0.125, 0.125), Distribution.of(0.25, 0.25, 0.25, 0.25), Logarithm.BITS));
    private final ReadOnlyObjectWrapper<TextCode> code = new ReadOnlyObjectWrapper<>(TextCode.of(""));
    private final ObjectProperty<String> text = new SimpleObjectProperty<>("abracadabra");
    private final ObjectProperty<Picture> picture = new SimpleObjectProperty<>(Picture.DISTRIBUTIONS);
    private Optional<State> gestureStart = Optional.empty();

    /** The two pictures of the topic. */
    enum Picture {
        DISTRIBUTIONS("distributions"),
        TEXT("text");

        private final String id;

        Picture(String id) {
            this.id = id;
        }
    }

    /** Which of the two distributions. */
    enum Side {
        P,
        Q;

        Side other() {
            return this == P ? Q : P;
        }
    }

    /** The two distributions, over equally many outcomes, and the unit in which information is measured. */
    record State(Distribution p, Distribution q, Logarithm logarithm) {
        Distribution of(Side side) {
            return side == Side.P ? p : q;
        }

        State with(Side side, Distribution distribution) {
            return side == Side.P ? new State(distribution, q, logarithm) : new State(p, distribution, logarithm);
        }

        int outcomes() {
            return p.outcomes();
        }

        /** H(P), for side Q H(Q). */
        double entropy(Side of) {
            return Information.entropy(of(of), logarithm);
        }

        /** H(P, Q), for side Q H(Q, P). */
        double crossEntropy(Side from) {
            return Information.crossEntropy(of(from), of(from.other()), logarithm);
        }

        /** D(P||Q), for side Q D(Q||P). */
        double divergence(Side from) {
            return Information.divergence(of(from), of(from.other()), logarithm);
        }
    }

    public InformationViewModel() {
        text.subscribe(now -> {
            String kept = shortened(now);
            if (kept.equals(now)) {
                code.set(TextCode.of(kept));
            } else {
                text.set(kept);
            }
        });
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT));
    }

    // Properties

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    State state() {
        return state.get();
    }

    ObjectProperty<Picture> pictureProperty() {
        return picture;
    }

    /** The text to write in bits; what is longer than {@link #LONGEST_TEXT} is cut off. */
    ObjectProperty<String> textProperty() {
        return text;
    }

    ReadOnlyObjectProperty<TextCode> codeProperty() {
        return code.getReadOnlyProperty();
    }

    // Commands

    /** From here to the end of the gesture the other outcomes keep the proportions that they have now. */
    void beginGesture() {
        gestureStart = Optional.of(state());
    }

    void endGesture() {
        gestureStart = Optional.empty();
    }

    /** Gives an outcome another chance, rounded to a hundredth; the others share the rest in proportion. */
    void setChance(Side side, int outcome, double chance) {
        double rounded = Math.rint(Math.max(0, Math.min(1, chance)) * GRAIN) / GRAIN;
        Distribution before = gestureStart.orElse(state()).of(side);
        change(now -> now.with(side, before.with(outcome, rounded)));
    }

    void setOutcomes(int outcomes) {
        if (outcomes >= Distribution.FEWEST && outcomes <= Distribution.MOST && outcomes != state().outcomes()) {
            change(now -> new State(now.p().resized(outcomes), now.q().resized(outcomes), now.logarithm()));
        }
    }

    void setLogarithm(Logarithm logarithm) {
        change(now -> new State(now.p(), now.q(), logarithm));
    }

    /** Makes Q believe what holds. */
    void believeTheTruth() {
        change(now -> now.with(Side.Q, now.p()));
    }

    void makeUniform(Side side) {
        change(now -> now.with(side, Distribution.uniform(now.outcomes())));
    }

    void swap() {
        change(now -> new State(now.q(), now.p(), now.logarithm()));
    }

    private void change(UnaryOperator<State> change) {
        state.set(change.apply(state()));
    }

    // Memory

    @Override
    public ScreenState remember() {
        return ScreenState.EMPTY
                .with(PICTURE_NAME, picture.get().id)
                .with(P_NAME, InformationNumbers.of(state().p().toArray()))
                .with(Q_NAME, InformationNumbers.of(state().q().toArray()))
                .with(BITS_NAME, state().logarithm() == Logarithm.BITS)
                .with(TEXT_NAME, text.get());
    }

    @Override
    public void recall(ScreenState kept) {
        kept.text(PICTURE_NAME)
                .ifPresent(id -> Stream.of(Picture.values())
                        .filter(known -> known.id.equals(id))
                        .forEach(picture::set));
        kept.flag(BITS_NAME).ifPresent(bits -> setLogarithm(bits ? Logarithm.BITS : Logarithm.NATS));
        Optional<Distribution> p = distribution(kept, P_NAME);
        Optional<Distribution> q = distribution(kept, Q_NAME);
        if (p.isPresent() && q.isPresent() && p.get().outcomes() == q.get().outcomes()) {
            change(now -> new State(p.get(), q.get(), now.logarithm()));
        }
        kept.text(TEXT_NAME).ifPresent(text::set);
    }

    private static Optional<Distribution> distribution(ScreenState kept, String name) {
        return kept.text(name).flatMap(InformationNumbers::parse).flatMap(chances -> {
            try {
                return Optional.of(Distribution.of(chances));
            } catch (IllegalArgumentException broken) {
                return Optional.empty();
            }
        });
    }

    @Override
    public Subscription onChange(Runnable changed) {
        return Subscription.combine(
                picture.subscribe((before, now) -> changed.run()),
                state.subscribe((before, now) -> changed.run()),
                text.subscribe((before, now) -> changed.run()));
    }
}
