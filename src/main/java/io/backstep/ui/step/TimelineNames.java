package io.backstep.ui.step;

import io.backstep.engine.trace.Phase;
import io.backstep.ui.step.PhaseSpans.Span;
import io.backstep.ui.theme.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** The names of the phases above the timeline: all that have room, the present one before any other. */
final class TimelineNames {
    /** Beyond this many there is no room for all, so only the present phase and the last are named. */
    private static final int MOST = 16;

    private record Name(Label label, Span span) {}

    private final ObservableList<Node> children;
    private List<Name> names = List.of();
    private List<Span> named = List.of();
    private Span current = new Span(Phase.FORWARD, 0, 0, 0);

    TimelineNames(ObservableList<Node> children) {
        this.children = children;
    }

    /** Takes other phases, or another language. */
    void show(List<Span> spans, Span now, Function<Phase, String> words) {
        current = now;
        List<Span> wanted = spans;
        if (spans.size() > MOST) {
            Span last = spans.get(spans.size() - 1);
            wanted = now.equals(last) ? List.of(last) : List.of(now, last);
        }
        if (!wanted.equals(named)) {
            rebuild(wanted);
        }
        for (Name name : names) {
            name.label().setText(words.apply(name.span().phase()));
            name.label().pseudoClassStateChanged(Style.CURRENT, name.span().equals(now));
        }
    }

    private void rebuild(List<Span> wanted) {
        names.forEach(name -> children.remove(name.label()));
        named = wanted;
        List<Name> made = new ArrayList<>();
        for (Span span : wanted) {
            Label label = new Label();
            label.getStyleClass().add("phase-name");
            Style.SMALL.addTo(label);
            TimelineView.styleOf(span.phase()).addTo(label);
            label.setMouseTransparent(true);
            made.add(new Name(label, span));
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
        return xOf.applyAsDouble(last.span().from()) + last.label().prefWidth(-1);
    }

    /** Puts every name at the beginning of its phase, or as near behind it as there is room; hides it where there is none. */
    void layOut(ToDoubleFunction<Integer> xOf, double top, double width, double gap) {
        List<Name> order = new ArrayList<>(names);
        order.removeIf(name -> name.span().equals(current));
        names.stream().filter(name -> name.span().equals(current)).forEach(name -> order.add(0, name));
        List<double[]> taken = new ArrayList<>();
        for (Name name : order) {
            Label label = name.label();
            double own = Math.ceil(label.prefWidth(-1));
            double from = Math.max(0, Math.min(xOf.applyAsDouble(name.span().from()), width - own));
            double latest = Math.min(xOf.applyAsDouble(name.span().to()), width - own);
            double left = free(taken, from, own, gap);
            boolean fits = left <= Math.max(from, latest);
            label.setVisible(fits);
            if (fits) {
                taken.add(new double[] {left, left + own});
                label.resizeRelocate(Math.rint(left), top, own, label.prefHeight(-1));
            }
        }
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
