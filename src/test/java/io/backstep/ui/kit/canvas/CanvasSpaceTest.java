package io.backstep.ui.kit.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backstep.ui.kit.canvas.CanvasPicture.Spot;
import io.backstep.ui.kit.canvas.CanvasSpace.Stack;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where neurons stand beside a picture. */
final class CanvasSpaceTest {
    private static final double WIDTH = 700;
    private static final double HEIGHT = 410;

    @ParameterizedTest
    @ValueSource(ints = {16, 32, 100})
    @DisplayName("Every point of the picture and every neuron is found where it is drawn, within the room there is")
    void found(int hidden) {
        CanvasSpace space = CanvasSpace.of(
                List.of(new Stack(784, false, 28), new Stack(hidden, false, 0), new Stack(10, false, 0)),
                WIDTH,
                HEIGHT,
                14,
                0,
                20);
        for (int unit = 0; unit < 784; unit++) {
            Spot spot = new Spot(0, unit);
            double x = space.pointLeft(unit) + space.point() / 2;
            double y = space.pointTop(unit) + space.point() / 2;
            assertEquals(Optional.of(spot), space.neuronAt(x, y));
            assertTrue(x > 0 && y > 0 && x < space.leaves(0) && y < HEIGHT);
        }
        for (int column = 1; column <= 2; column++) {
            double half = space.size(column) / 2;
            for (int unit = 0; unit < (column == 1 ? hidden : 10); unit++) {
                Spot spot = new Spot(column, unit);
                assertEquals(Optional.of(spot), space.neuronAt(space.x(spot), space.y(spot)));
                assertTrue(space.y(spot) - half >= 0 && space.y(spot) + half <= HEIGHT, spot.toString());
                assertTrue(space.x(spot) - half > space.leaves(0) && space.x(spot) + half <= WIDTH, spot.toString());
                for (int other = 0; other < unit; other++) {
                    Spot before = new Spot(column, other);
                    double away = Math.hypot(space.x(spot) - space.x(before), space.y(spot) - space.y(before));
                    assertTrue(away >= space.size(column) * 0.99, spot + " lies over " + before);
                }
            }
        }
    }
}
