package io.backstep.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.ui.settings.WindowBounds;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {
    private static final Rectangle2D MAIN = new Rectangle2D(0, 30, 1920, 1050);
    private static final Rectangle2D SECOND = new Rectangle2D(1920, 0, 1280, 1024);

    private static WindowBounds place(WindowBounds remembered, Rectangle2D... screens) {
        return WindowPlace.of(Optional.of(remembered), List.of(screens));
    }

    @Test
    void opensInTheMiddleAtFirst() {
        assertThat(WindowPlace.of(Optional.empty(), List.of(MAIN))).isEqualTo(new WindowBounds(240, 105, 1440, 900));
    }

    @Test
    void isNoLargerThanTheScreenAtFirst() {
        assertThat(WindowPlace.of(Optional.empty(), List.of(new Rectangle2D(0, 0, 1024, 700))))
                .isEqualTo(new WindowBounds(0, 0, 1024, 700));
    }

    @Test
    void opensWhereItWas() {
        WindowBounds onTheSecond = new WindowBounds(2000, 50, 1000, 800);
        WindowBounds acrossBoth = new WindowBounds(1500, 50, 1000, 800);
        assertThat(place(onTheSecond, MAIN, SECOND)).isEqualTo(onTheSecond);
        assertThat(place(acrossBoth, MAIN, SECOND)).isEqualTo(acrossBoth);
    }

    @Test
    void comesBackWhenItsScreenIsGone() {
        assertThat(place(new WindowBounds(2000, 50, 1000, 800), MAIN)).isEqualTo(new WindowBounds(460, 155, 1000, 800));
    }

    @Test
    void comesBackWhenItCannotBeGrasped() {
        assertThat(place(new WindowBounds(100, -50, 1000, 800), MAIN).y()).isGreaterThanOrEqualTo(30);
        assertThat(place(new WindowBounds(1900, 100, 1000, 800), MAIN).x()).isLessThan(1000);
        assertThat(place(new WindowBounds(100, 1075, 3000, 2000), MAIN)).isEqualTo(new WindowBounds(0, 30, 1920, 1050));
    }
}
