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
        return List.of(
                screen("empty", ScreenState.EMPTY),
                screen("three", three.without("centre")),
                screen("off-centre", three).asFurtherState(),
                screen("weights", ScreenState.EMPTY.with("part", "weights")).asFurtherState(),
                screen("curves", ScreenState.EMPTY.with("part", "curves")).asFurtherState());
    }

    private static Screen screen(String name, ScreenState state) {
        return Screen.ofScene(
                "digits-" + name,
                combination -> WindowScenes.remembering(combination, "xor", DigitsViewModel.NAME, state));
    }
}
