package io.backstep.ui.digits;

import io.backstep.engine.data.image.Stroke;
import io.backstep.ui.document.ScreenMemory;
import io.backstep.ui.document.ScreenState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/** What the session keeps of the Digits screen: the strokes, the pen, and which stages are left out. */
public final class DigitsMemory implements ScreenMemory {
    private static final String THICKNESS = "thickness";
    private static final String CROP = "crop";
    private static final String SCALE = "scale";
    private static final String CENTRE = "centre";
    /** With a number after it: as many as are needed, with several strokes in each. */
    private static final String STROKES = "strokes-";

    private static final String BETWEEN = ";";
    private static final int MOST_VALUES = ScreenState.MOST_VALUES / 2;

    private final DigitsViewModel digits;

    public DigitsMemory(DigitsViewModel digits) {
        this.digits = digits;
    }

    @Override
    public ScreenState remember() {
        ScreenState state = ScreenState.EMPTY
                .with(THICKNESS, digits.pad().thicknessProperty().get())
                .with(CROP, digits.cropProperty().get())
                .with(SCALE, digits.scaleProperty().get())
                .with(CENTRE, digits.centreProperty().get());
        List<String> texts = texts(digits.pad().sheet().strokes());
        // So much ink is no digit any more.
        for (int i = 0; i < Math.min(MOST_VALUES, texts.size()); i++) {
            state = state.with(STROKES + i, texts.get(i));
        }
        return state;
    }

    /** The strokes in as few texts as hold them. */
    private static List<String> texts(List<Stroke> strokes) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Stroke stroke : strokes) {
            String next = stroke.text();
            if (text.length() > 0 && text.length() + 1 + next.length() > ScreenState.LONGEST) {
                texts.add(text.toString());
                text.setLength(0);
            }
            text.append(text.length() == 0 ? "" : BETWEEN).append(next);
        }
        if (text.length() > 0) {
            texts.add(text.toString());
        }
        return texts;
    }

    @Override
    public void recall(ScreenState state) {
        digits.pad().setThickness(state.integer(THICKNESS).orElse(PadViewModel.USUAL));
        digits.cropProperty().set(state.flag(CROP).orElse(true));
        digits.scaleProperty().set(state.flag(SCALE).orElse(true));
        digits.centreProperty().set(state.flag(CENTRE).orElse(true));
        List<Stroke> strokes = new ArrayList<>();
        for (int i = 0; state.text(STROKES + i).isPresent(); i++) {
            for (String text : state.text(STROKES + i).orElseThrow().split(BETWEEN, -1)) {
                Optional<Stroke> stroke = Stroke.read(text);
                stroke.ifPresent(strokes::add);
            }
        }
        digits.pad().restore(strokes);
    }

    @Override
    public Subscription onChange(Runnable changed) {
        List<ObservableValue<?>> kept = List.of(
                digits.pad().sheetProperty(),
                digits.pad().thicknessProperty(),
                digits.cropProperty(),
                digits.scaleProperty(),
                digits.centreProperty());
        return kept.stream()
                .map(value -> value.subscribe(changed))
                .reduce(Subscription::and)
                .orElse(Subscription.EMPTY);
    }
}
