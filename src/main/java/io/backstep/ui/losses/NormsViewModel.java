package io.backstep.ui.losses;

import io.backstep.engine.norm.Norms;
import io.backstep.engine.norm.PenalizedLoss;
import io.backstep.engine.norm.Penalty;
import io.backstep.engine.norm.Point;
import io.backstep.engine.norm.QuadraticLoss;
import io.backstep.ui.document.ScreenMemory;
import io.backstep.ui.document.ScreenState;
import io.backstep.ui.kit.input.ValueSetting;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/** Unit balls of several norms; and a bowl with an L1 or L2 term, whose minimum moves as lambda grows. */
public final class NormsViewModel implements ScreenMemory {
    /** How far the picture of the bowl reaches from the origin; its centre stays within. */
    static final double REACH = 3;

    static final double CENTRE_REACH = 2.8;
    private static final String PICTURE_NAME = "picture";
    private static final String PENALTY_NAME = "penalty";
    private static final String CENTRE_NAME = "centre";

    private final ValueSetting p = ValueSetting.logarithmic("p", 0.1, 10, 0.5);
    private final ValueSetting lambda = ValueSetting.logarithmic("lambda", 0.01, 10, 0.5);
    private final ValueSetting firstCurvature = ValueSetting.linear("curvature1", 0.2, 4, 0.1, 1.5);
    private final ValueSetting secondCurvature = ValueSetting.linear("curvature2", 0.2, 4, 0.1, 0.6);
    private final ValueSetting turn = ValueSetting.linear("turn", -90, 90, 1, 30);
    private final List<ValueSetting> settings = List.of(p, lambda, firstCurvature, secondCurvature, turn);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State(
            Picture.BALLS,
            p.value(),
            EnumSet.allOf(Ball.class),
            Penalty.L1,
            lambda.value(),
            bowl(new Point(1.8, 0.9))));

    /** The two pictures of the topic. */
    enum Picture {
        BALLS,
        PENALTY
    }

    /** The balls that can be laid over each other. */
    enum Ball {
        L0(0),
        L1(1),
        L2(2),
        LP(3),
        L_INFINITY(4);

        private final int place;

        Ball(int place) {
            this.place = place;
        }

        /** Its place among the others in lists and in looks. */
        int place() {
            return place;
        }
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
    }

    public NormsViewModel() {
        settings.forEach(setting -> setting.valueProperty().subscribe((before, now) -> follow()));
    }

    // Properties

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    State state() {
        return state.get();
    }

    /** The p of the ball that can be any. */
    ValueSetting p() {
        return p;
    }

    /** How much the term counts. */
    ValueSetting lambda() {
        return lambda;
    }

    ValueSetting firstCurvature() {
        return firstCurvature;
    }

    ValueSetting secondCurvature() {
        return secondCurvature;
    }

    /** In degrees, from the w1 axis to the direction of the first curvature. */
    ValueSetting turn() {
        return turn;
    }

    // Commands

    void choose(Picture picture) {
        State now = state();
        show(picture, now.balls(), now.penalty(), now.bowl().centre());
    }

    void choose(Penalty penalty) {
        State now = state();
        show(now.picture(), now.balls(), penalty, now.bowl().centre());
    }

    void show(Ball ball, boolean shown) {
        State now = state();
        Set<Ball> balls = EnumSet.noneOf(Ball.class);
        balls.addAll(now.balls());
        if (shown ? balls.add(ball) : balls.remove(ball)) {
            show(now.picture(), balls, now.penalty(), now.bowl().centre());
        }
    }

    void moveCentre(double x, double y) {
        State now = state();
        show(now.picture(), now.balls(), now.penalty(), new Point(hundredths(x), hundredths(y)));
    }

    private static double hundredths(double value) {
        double bounded = Double.isNaN(value) ? 0 : Math.max(-CENTRE_REACH, Math.min(CENTRE_REACH, value));
        return Math.rint(bounded * 100) / 100 + 0.0;
    }

    private void follow() {
        State now = state();
        show(now.picture(), now.balls(), now.penalty(), now.bowl().centre());
    }

    private void show(Picture picture, Set<Ball> balls, Penalty penalty, Point centre) {
        state.set(new State(picture, p.value(), balls, penalty, lambda.value(), bowl(centre)));
    }

    private Bowl bowl(Point centre) {
        return new Bowl(centre, firstCurvature.value(), secondCurvature.value(), turn.value());
    }

    // Memory

    @Override
    public ScreenState remember() {
        State now = state();
        Point centre = now.bowl().centre();
        ScreenState kept = ScreenState.EMPTY
                .with(PICTURE_NAME, id(now.picture()))
                .with(PENALTY_NAME, now.penalty().id())
                .with(CENTRE_NAME, InformationNumbers.of(centre.x(), centre.y()));
        for (ValueSetting setting : settings) {
            kept = kept.with(setting.name(), setting.value());
        }
        for (Ball ball : Ball.values()) {
            kept = kept.with(id(ball), now.balls().contains(ball));
        }
        return kept;
    }

    @Override
    public void recall(ScreenState kept) {
        kept.text(PICTURE_NAME)
                .ifPresent(id -> Stream.of(Picture.values())
                        .filter(picture -> id(picture).equals(id))
                        .forEach(this::choose));
        kept.text(PENALTY_NAME)
                .ifPresent(id -> Stream.of(Penalty.values())
                        .filter(penalty -> penalty.id().equals(id))
                        .forEach(this::choose));
        settings.forEach(setting -> setting.recall(kept.number(setting.name())));
        for (Ball ball : Ball.values()) {
            kept.flag(id(ball)).ifPresent(shown -> show(ball, shown));
        }
        kept.text(CENTRE_NAME)
                .flatMap(InformationNumbers::parse)
                .filter(numbers -> numbers.length == 2)
                .ifPresent(numbers -> moveCentre(numbers[0], numbers[1]));
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
