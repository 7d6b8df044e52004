package io.backstep.ui.step;

import io.backstep.text.Messages;
import io.backstep.ui.step.TimelineSections.Section;
import io.backstep.ui.theme.Style;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** The names of the phases above the timeline: all that have room, the present one before any other. */
final class TimelineNames {
    /** Beyond this many there is no room for all, so only the present phase and the last are named. */
    private static final int MOST = 16;

    private record Name(Label label, Section section) {}

    private final ObservableList<Node> children;
    private List<Name> names = List.of();
    private List<Section> named = List.of();
    private Section current = new Section(Optional.empty(), 0, 0, 0);

    TimelineNames(ObservableList<Node> children) {
        this.children = children;
    }

    /** Takes other phases, or another language. */
    void show(List<Section> sections, Section now, Messages messages) {
        current = now;
        List<Section> wanted = sections;
        if (sections.size() > MOST) {
            Section last = sections.get(sections.size() - 1);
            wanted = now.equals(last) ? List.of(last) : List.of(now, last);
        }
        if (!wanted.equals(named)) {
            rebuild(wanted);
        }
        for (Name name : names) {
            name.label().setText(name.section().name(messages));
            name.label().pseudoClassStateChanged(Style.CURRENT, name.section().equals(now));
        }
    }

    private void rebuild(List<Section> wanted) {
        names.forEach(name -> children.remove(name.label()));
        named = wanted;
        List<Name> made = new ArrayList<>();
        for (Section section : wanted) {
            Label label = new Label();
            label.getStyleClass().add("phase-name");
            Style.SMALL.addTo(label);
            section.phase().map(TimelineView::styleOf).ifPresent(style -> style.addTo(label));
            label.setMouseTransparent(true);
            made.add(new Name(label, section));
            children.add(label);
        }
        names = made;
    }

    double height() {
        return names.isEmpty() ? 0 : names.get(0).label().prefHeight(-1);
    }

    /** Where the last name would end if it began with its phase. */
    double end(ToDoubleFunction<Integer> xOf) {
        if (names.isEmpty()) {
            return 0;
        }
        Name last = names.get(names.size() - 1);
        return xOf.applyAsDouble(last.section().from()) + last.label().prefWidth(-1);
    }

    /**
     * Puts every name at the beginning of its phase, or as near to it as there is room; hides it where there is none. The
     * present phase comes first, then the first and the last.
     */
    void layOut(ToDoubleFunction<Integer> xOf, double top, double width, double gap) {
        List<Name> order = new ArrayList<>();
        names.stream().filter(name -> name.section().equals(current)).forEach(order::add);
        if (!names.isEmpty()) {
            order.add(names.get(0));
            order.add(names.get(names.size() - 1));
        }
        order.addAll(names);
        List<double[]> taken = new ArrayList<>();
        for (Name name : new LinkedHashSet<>(order)) {
            Label label = name.label();
            double own = Math.ceil(label.prefWidth(-1));
            double from = Math.max(0, Math.min(xOf.applyAsDouble(name.section().from()), width - own));
            double to = Math.min(xOf.applyAsDouble(name.section().to()), width);
            OptionalDouble left = place(taken, from, Math.max(from, Math.min(to, width - own)), to, own, gap);
            label.setVisible(left.isPresent());
            left.ifPresent(x -> {
                taken.add(new double[] {x, x + own});
                label.resizeRelocate(Math.rint(x), top, own, label.prefHeight(-1));
            });
        }
    }

    /**
     * Where a name stands, so that some of it stands above its phase.
     *
     * @param from where its phase begins
     * @param latest where it may begin at the latest
     * @param to where its phase ends
     */
    static OptionalDouble place(List<double[]> taken, double from, double latest, double to, double width, double gap) {
        double behind = free(taken, from, width, gap);
        if (behind <= latest) {
            return OptionalDouble.of(behind);
        }
        for (double[] other : taken) {
            double before = other[0] - gap - width;
            boolean above = before < to && before + width > from;
            if (before >= 0 && above && free(taken, before, width, gap) == before) {
                return OptionalDouble.of(before);
            }
        }
        return OptionalDouble.empty();
    }

    private static double free(List<double[]> taken, double from, double width, double gap) {
        double left = from;
        for (boolean moved = true; moved; ) {
            moved = false;
            for (double[] other : taken) {
                if (left < other[1] + gap && left + width + gap > other[0]) {
                    left = other[1] + gap;
                    moved = true;
                }
            }
        }
        return left;
    }
}
