package io.backstep.ui.step;

import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Draws a course; the keyboard and screen readers go along it as along a slider. */
abstract class CourseView extends Region {
    private Optional<Course> course = Optional.empty();

    CourseView() {
        setAccessibleRole(AccessibleRole.SLIDER);
        setFocusTraversable(true);
        setOnKeyPressed(this::keyPressed);
    }

    /** What it goes along from now on. */
    final void setCourse(Course given) {
        course = Optional.of(given);
    }

    private void keyPressed(KeyEvent event) {
        if (course.isEmpty() || event.isShortcutDown() || event.isShiftDown() || event.isAltDown()) {
            return;
        }
        Course along = course.orElseThrow();
        switch (event.getCode()) {
            case RIGHT, UP -> along.onward();
            case LEFT, DOWN -> along.back();
            case HOME -> along.goTo(along.first());
            case END -> along.goTo(along.last());
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        // The toolkit may ask before the fields of this class are set.
        if (Objects.requireNonNullElse(course, Optional.empty()).isEmpty()) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        Course along = course.orElseThrow();
        return switch (attribute) {
            case VALUE -> (double) along.here();
            case MIN_VALUE -> (double) along.first();
            case MAX_VALUE -> (double) along.last();
            case ORIENTATION -> Orientation.HORIZONTAL;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (course.isEmpty()) {
            super.executeAccessibleAction(action, parameters);
            return;
        }
        Course along = course.orElseThrow();
        switch (action) {
            case INCREMENT, BLOCK_INCREMENT -> along.onward();
            case DECREMENT, BLOCK_DECREMENT -> along.back();
            case SET_VALUE -> {
                if (parameters.length > 0 && parameters[0] instanceof Number number) {
                    along.goTo(number.longValue());
                }
            }
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
