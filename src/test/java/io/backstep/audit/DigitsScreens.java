package io.backstep.audit;

import io.backstep.engine.data.image.Stroke;
import io.backstep.ui.app.WindowScenes;
import io.backstep.ui.digits.DigitsViewModel;
import io.backstep.ui.digits.DrawnDigits;
import io.backstep.ui.document.ScreenState;
import java.util.List;
import java.util.stream.Collectors;

/** The Digits screen, with an empty pad and with a drawn digit. */
final class DigitsScreens {
    private DigitsScreens() {}

    static List<Screen> all() {
        ScreenState three = ScreenState.EMPTY
                .with(
                        "strokes-0",
                        DrawnDigits.first(3).stream().map(Stroke::text).collect(Collectors.joining(";")))
                .with("centre", false);
        ScreenState pictures = ScreenState.EMPTY.with("part", "pictures");
        return List.of(
                screen("pictures", pictures.with("set-source", "MNIST")),
                screen("format", pictures.with("look-page", "FORMAT")).asFurtherState(),
                screen("empty", ScreenState.EMPTY),
                screen("three", three.without("centre")),
                screen("off-centre", three).asFurtherState(),
                screen("weights", ScreenState.EMPTY.with("part", "weights")).asFurtherState(),
                screen("curves", ScreenState.EMPTY.with("part", "curves")).asFurtherState());
    }

    private static Screen screen(String name, ScreenState state) {
        // Few pictures, so that making them does not take longer than looking at them.
        ScreenState few = state.with("set-pictures", 100);
        return Screen.ofScene(
                "digits-" + name,
                combination -> WindowScenes.remembering(combination, "xor", DigitsViewModel.NAME, few));
    }
}
