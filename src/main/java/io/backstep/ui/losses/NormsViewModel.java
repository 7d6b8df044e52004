package io.backstep.ui.losses;

import io.backstep.engine.formula.Numbers;
import io.backstep.engine.norm.Norms;
import io.backstep.engine.norm.PenalizedLoss;
import io.backstep.engine.norm.Penalty;
import io.backstep.engine.norm.Point;
import io.backstep.engine.norm.QuadraticLoss;
import io.backstep.ui.document.ScreenMemory;
import io.backstep.ui.document.ScreenState;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/** Unit balls of several norms; and a bowl with an L1 or L2 term, whose minimum moves as lambda grows. */
public final class NormsViewModel implements ScreenMemory {
    static final double SMALLEST_P = 0.1;
    static final double LARGEST_P = 10;
    static final double SMALLEST_LAMBDA = 0.01;
    static final double LARGEST_LAMBDA = 10;
    static final double SMALLEST_CURVATURE = 0.2;
    static final double LARGEST_CURVATURE = 4;
    /** How far the picture of the bowl reaches from the origin; its centre stays within. */
    static final double REACH = 3;

    static final double CENTRE_REACH = 2.8;
    static final double LARGEST_TURN = 90;

    private static final String PICTURE_NAME = "picture";
    private static final String P_NAME = "p";
    private static final String PENALTY_NAME = "penalty";
    private static final String LAMBDA_NAME = "lambda";
    private static final String BOWL_NAME = "bowl";
    private static final int SLIDER_DIGITS = 3;

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State(
            Picture.BALLS,
            0.5,
            EnumSet.allOf(Ball.class),
            Penalty.L1,
            0.5,
            new Bowl(new Point(1.8, 0.9), 1.5, 0.6, 30)));

    /** The two pictures of the topic. */
    enum Picture {
        BALLS,
        PENALTY
    }

    /** The balls that can be laid over each other. */
    enum Ball {
        L0,
        L1,
        L2,
        LP,
        L_INFINITY
    }

    /**
     * The loss as its sliders set it.
     *
     * @param turn in degrees
     */
    record Bowl(Point centre, double firstCurvature, double secondCurvature, double turn) {
        QuadraticLoss loss() {
            return QuadraticLoss.of(centre, firstCurvature, secondCurvature, Math.toRadians(turn));
        }
    }

    /** All there is to choose. */
    record State(Picture picture, double p, Set<Ball> balls, Penalty penalty, double lambda, Bowl bowl) {
        State {
            balls = balls.isEmpty() ? Set.of() : Set.copyOf(balls);
        }

        PenalizedLoss problem() {
            return problem(penalty);
        }

        /** The same bowl with either term. */
        PenalizedLoss problem(Penalty either) {
            return new PenalizedLoss(bowl.loss(), either, lambda);
        }

        private State withPicture(Picture other) {
            return new State(other, p, balls, penalty, lambda, bowl);
        }

        private State withP(double other) {
            return new State(picture, other, balls, penalty, lambda, bowl);
        }

        private State withBalls(Set<Ball> other) {
            return new State(picture, p, other, penalty, lambda, bowl);
        }

        private State withPenalty(Penalty other) {
            return new State(picture, p, balls, other, lambda, bowl);
        }

        private State withLambda(double other) {
            return new State(picture, p, balls, penalty, other, bowl);
        }

        private State withBowl(Bowl other) {
            return new State(picture, p, balls, penalty, lambda, other);
        }
    }

    // Properties

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    State state() {
        return state.get();
    }

    /** Where a value stands on a slider whose equal lengths are equal factors. */
    static double place(double value) {
        return StrictMath.log10(value);
    }

    /** The value at a place of such a slider, to three digits, as it is shown. */
    static double valueAt(double place) {
        return Numbers.rounded(StrictMath.pow(10, place), SLIDER_DIGITS);
    }

    // Commands

    void choose(Picture picture) {
        state.set(state().withPicture(picture));
    }

    void choose(Penalty penalty) {
        state.set(state().withPenalty(penalty));
    }

    void setP(double p) {
        state.set(state().withP(clamp(p, SMALLEST_P, LARGEST_P)));
    }

    void show(Ball ball, boolean shown) {
        Set<Ball> balls = EnumSet.noneOf(Ball.class);
        balls.addAll(state().balls());
        if (shown ? balls.add(ball) : balls.remove(ball)) {
            state.set(state().withBalls(balls));
        }
    }

    void setLambda(double lambda) {
        state.set(state().withLambda(clamp(lambda, SMALLEST_LAMBDA, LARGEST_LAMBDA)));
    }

    void moveCentre(double x, double y) {
        Point centre = new Point(hundredths(x), hundredths(y));
        Bowl bowl = state().bowl();
        state.set(state().withBowl(
                        new Bowl(centre, bowl.firstCurvature(), bowl.secondCurvature(), bowl.turn())));
    }

    private static double hundredths(double value) {
        return clamp(Math.rint(value * 100) / 100 + 0.0, -CENTRE_REACH, CENTRE_REACH);
    }

    void setCurvatures(double first, double second) {
        Bowl bowl = state().bowl();
        DoubleUnaryOperator allowed = curvature -> clamp(curvature, SMALLEST_CURVATURE, LARGEST_CURVATURE);
        state.set(state().withBowl(new Bowl(
                        bowl.centre(), allowed.applyAsDouble(first), allowed.applyAsDouble(second), bowl.turn())));
    }

    /** @param degrees from the w1 axis to the direction of the first curvature */
    void setTurn(double degrees) {
        Bowl bowl = state().bowl();
        state.set(state().withBowl(new Bowl(
                        bowl.centre(),
                        bowl.firstCurvature(),
                        bowl.secondCurvature(),
                        clamp(Math.rint(degrees), -LARGEST_TURN, LARGEST_TURN))));
    }

    private static double clamp(double value, double lowest, double highest) {
        return Double.isNaN(value) ? lowest : Math.max(lowest, Math.min(highest, value));
    }

    // Memory

    @Override
    public ScreenState remember() {
        State now = state();
        Bowl bowl = now.bowl();
        ScreenState kept = ScreenState.EMPTY
                .with(PICTURE_NAME, id(now.picture()))
                .with(P_NAME, now.p())
                .with(PENALTY_NAME, now.penalty().id())
                .with(LAMBDA_NAME, now.lambda())
                .with(
                        BOWL_NAME,
                        InformationNumbers.of(
                                bowl.centre().x(),
                                bowl.centre().y(),
                                bowl.firstCurvature(),
                                bowl.secondCurvature(),
                                bowl.turn()));
        for (Ball ball : Ball.values()) {
            kept = kept.with(id(ball), now.balls().contains(ball));
        }
        return kept;
    }

    @Override
    public void recall(ScreenState kept) {
        kept.text(PICTURE_NAME).ifPresent(id -> Stream.of(Picture.values())
                .filter(picture -> id(picture).equals(id))
                .forEach(this::choose));
        kept.text(PENALTY_NAME).ifPresent(id -> Stream.of(Penalty.values())
                .filter(penalty -> penalty.id().equals(id))
                .forEach(this::choose));
        kept.number(P_NAME).ifPresent(this::setP);
        kept.number(LAMBDA_NAME).ifPresent(this::setLambda);
        for (Ball ball : Ball.values()) {
            kept.flag(id(ball)).ifPresent(shown -> show(ball, shown));
        }
        kept.text(BOWL_NAME)
                .flatMap(InformationNumbers::parse)
                .filter(numbers -> numbers.length == 5)
                .ifPresent(numbers -> {
                    moveCentre(numbers[0], numbers[1]);
                    setCurvatures(numbers[2], numbers[3]);
                    setTurn(numbers[4]);
                });
    }

    /** The name in the session, and of what is on screen. */
    static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How long the minimum is by the norm of its term: the radius of the ball that it lies on. */
    static double radius(Penalty penalty, Point minimum) {
        return Norms.length(penalty == Penalty.L1 ? 1 : 2, minimum.x(), minimum.y());
    }

    @Override
    public Subscription onChange(Runnable changed) {
        return state.subscribe((before, now) -> changed.run());
    }
}
