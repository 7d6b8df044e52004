package io.backstep.ui.step;

import io.backstep.engine.trace.Phase;
import io.backstep.ui.kit.subscription.Subscriptions;
import io.backstep.ui.step.TransportViewModel.TimelinePlace;
import io.backstep.ui.text.LiveLanguage;
import io.backstep.ui.theme.Style;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * All steps of the iteration on view as bars in the colours of their phases. Clicking or dragging goes to a step, and so
 * do the arrow keys. Where there are more steps than bars have room, a bar stands for several.
 */
public final class TimelineView extends CourseView {
    // Sizes in the em of the small text.
    private static final double LEAST_PITCH = 0.27;
    private static final double MOST_PITCH = 2.4;
    private static final double BAR_HEIGHT = 1.75;
    private static final double CURRENT_HEIGHT = 2.35;
    private static final double MARKER_GAP = 0.35;
    private static final double MARKER_HEIGHT = 0.6;
    private static final double ROW_GAP = 0.25;
    private static final double NAME_GAP = 0.45;
    private static final double LEAST_WIDTH = 14;
    private static final double PREF_WIDTH = 40;

    private final Label stepPosition = new Label();
    private final Polygon marker = new Polygon();
    private final Path brackets = new Path();
    private final Map<Phase, BarPath> taken = new EnumMap<>(Phase.class);
    private final Map<Phase, BarPath> toCome = new EnumMap<>(Phase.class);
    private final TimelineNames names = new TimelineNames(getChildren());
    private final Tooltip tooltip = new Tooltip();
    private @Nullable TransportViewModel model;

    public TimelineView() {
        getStyleClass().add("timeline");
        marker.getStyleClass().add("timeline-marker");
        marker.setManaged(false);
        marker.setMouseTransparent(true);
        brackets.getStyleClass().add("timeline-bracket");
        brackets.setManaged(false);
        brackets.setMouseTransparent(true);
        stepPosition.setId("stepPosition");
        Style.SMALL.addTo(stepPosition);
        Style.MUTED.addTo(stepPosition);
        stepPosition.setMouseTransparent(true);
        for (Phase phase : Phase.values()) {
            toCome.put(phase, bars(phase, false));
            taken.put(phase, bars(phase, true));
        }
        getChildren().addAll(brackets, marker, stepPosition);
        tooltip.setShowDelay(Duration.millis(200));
        Tooltip.install(this, tooltip);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseMoved(this::moved);
    }

    private BarPath bars(Phase phase, boolean areTaken) {
        BarPath path = new BarPath(phase, areTaken);
        getChildren().add(path.node());
        return path;
    }

    static Style styleOf(Phase phase) {
        return switch (phase) {
            case FORWARD -> Style.FORWARD;
            case LOSS -> Style.LOSS;
            case BACKWARD -> Style.BACKWARD;
            case UPDATE -> Style.UPDATE;
        };
    }

    /** Shows what the view-model says and tells it what is clicked, as long as this node is in a scene. */
    Subscription connect(TransportViewModel viewModel, LiveLanguage language) {
        model = viewModel;
        setCourse(viewModel.steps());
        return Subscriptions.whileShown(this, whileShown -> {
            whileShown.listen(viewModel.positionProperty(), stepPosition::setText);
            whileShown.listen(viewModel.sentenceProperty(), this::setAccessibleText);
            whileShown.listen(viewModel.placeProperty(), place -> show(place, language));
            whileShown.onChange(language.messagesProperty(), () -> show(viewModel.place(), language));
        });
    }

    private void show(TimelinePlace place, LiveLanguage language) {
        TimelineSections sections = place.timeline().sections();
        names.show(sections.list(), sections.at(place.position()), language.messages());
        Phase phase = place.timeline().spanAt(place.position()).phase();
        styleOf(phase).replace(List.of(Style.FORWARD, Style.LOSS, Style.BACKWARD, Style.UPDATE), marker);
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        requestLayout();
    }

    // Size and layout

    private double em() {
        return stepPosition.getFont().getSize();
    }

    private double pitch(TimelinePlace place, double width) {
        return Math.min(MOST_PITCH * em(), width / place.timeline().size());
    }

    /** The left edge of a step's bar, as if every step had one. */
    private double xOf(TimelinePlace place, int step, double width) {
        return step * pitch(place, width);
    }

    /** Whether the position has to stand above the names, because there is no room beside them. */
    private boolean isApart(TimelinePlace place, double width) {
        int missing = Integer.toString(place.timeline().size()).length()
                - Integer.toString(place.position()).length();
        double widest = stepPosition.prefWidth(-1) + missing * em();
        return names.end(step -> xOf(place, step, width)) + em() + widest > width;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return LEAST_WIDTH * em();
    }

    @Override
    protected double computePrefWidth(double height) {
        return PREF_WIDTH * em();
    }

    @Override
    protected double computePrefHeight(double width) {
        TransportViewModel shown = model;
        boolean apart = shown != null && isApart(shown.place(), width < 0 ? prefWidth(-1) : width);
        return (apart ? stepPosition.prefHeight(-1) + ROW_GAP * em() : 0)
                + stepPosition.prefHeight(-1)
                + (NAME_GAP + CURRENT_HEIGHT + MARKER_GAP + MARKER_HEIGHT) * em();
    }

    @Override
    protected void layoutChildren() {
        TransportViewModel shown = model;
        if (shown == null) {
            return;
        }
        TimelinePlace place = shown.place();
        double width = getWidth();
        boolean apart = isApart(place, width);
        double positionWidth = Math.ceil(stepPosition.prefWidth(-1));
        double row = stepPosition.prefHeight(-1);
        stepPosition.resizeRelocate(width - positionWidth, 0, positionWidth, row);
        double top = apart ? row + ROW_GAP * em() : 0;
        double room = apart ? width : width - positionWidth - em();
        names.layOut(step -> xOf(place, step, width), top, room, em() * 0.5);
        drawBars(place, top + row + NAME_GAP * em(), width);
    }

    private void drawBars(TimelinePlace place, double top, double width) {
        double all = place.timeline().size() * pitch(place, width);
        List<Timeline.Bar> wanted = place.timeline().bars((int) (all / (LEAST_PITCH * em())));
        double pitch = all / wanted.size();
        double gap = Math.min(0.22 * em(), Math.max(1, pitch * 0.2));
        for (int i = 0; i < wanted.size(); i++) {
            Timeline.Bar bar = wanted.get(i);
            boolean current = place.from() < bar.to() && place.position() > bar.from();
            Map<Phase, BarPath> paths = bar.from() < place.position() ? taken : toCome;
            double height = (current ? CURRENT_HEIGHT : BAR_HEIGHT) * em();
            Objects.requireNonNull(paths.get(bar.phase())).add(i * pitch, top, pitch - gap, height);
        }
        drawBrackets(place, top - NAME_GAP / 2 * em(), width, gap);
        taken.values().forEach(BarPath::draw);
        toCome.values().forEach(BarPath::draw);
        double bar = Math.max(pitch, all / place.timeline().size());
        double middle =
                place.position() == 0 ? 0 : Math.max(0, xOf(place, place.position(), width) - bar / 2 - gap / 2);
        double markerTop = top + (place.position() == 0 ? BAR_HEIGHT : CURRENT_HEIGHT) * em() + MARKER_GAP * em();
        double half = MARKER_HEIGHT * em() * 0.6;
        marker.getPoints()
                .setAll(
                        middle,
                        markerTop,
                        middle + half,
                        markerTop + MARKER_HEIGHT * em(),
                        middle - half,
                        markerTop + MARKER_HEIGHT * em());
    }

    /** A line over the steps of each sample of a batch. */
    private void drawBrackets(TimelinePlace place, double y, double width, double gap) {
        brackets.getElements().clear();
        if (place.timeline().sections().areSamples()) {
            double line = Math.floor(y) + 0.5;
            for (TimelineSections.Section section : place.timeline().sections().list()) {
                brackets.getElements()
                        .addAll(
                                new MoveTo(xOf(place, section.from(), width) + 0.5, line),
                                new HLineTo(xOf(place, section.to(), width) - Math.max(2, gap) - 0.5));
            }
        }
    }

    // Mouse

    /** The step, counted from 0, that is drawn at a place; -1 left of all. */
    private int stepAt(TransportViewModel shown, double x) {
        TimelinePlace place = shown.place();
        int step = (int) Math.floor(x / pitch(place, getWidth()));
        return Math.max(-1, Math.min(step, place.timeline().size() - 1));
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            scrub(event.getX());
        }
    }

    private void dragged(MouseEvent event) {
        if (event.isPrimaryButtonDown()) {
            scrub(event.getX());
        }
    }

    private void scrub(double x) {
        TransportViewModel shown = model;
        if (shown != null
                && shown.place().timeline().stopAfter(stepAt(shown, x))
                        != shown.place().position()) {
            shown.scrubTo(stepAt(shown, x));
        }
    }

    private void moved(MouseEvent event) {
        TransportViewModel shown = model;
        if (shown != null) {
            tooltip.setText(shown.titleOf(Math.max(0, stepAt(shown, event.getX()))));
        }
    }
}
