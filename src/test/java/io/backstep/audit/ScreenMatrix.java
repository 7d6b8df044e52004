package io.backstep.audit;

import java.util.Collection;
import java.util.stream.Stream;

/** Every screen in its combinations, as the arguments of a parameterised test. */
public final class ScreenMatrix {
    private ScreenMatrix() {}

    public static Stream<ScreenShot> of(Collection<Screen> screens) {
        return screens.stream()
                .flatMap(screen ->
                        screen.combinations().stream().map(combination -> new ScreenShot(screen, combination)));
    }
}
