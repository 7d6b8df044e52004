package io.backstep.ui.kit.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.engine.formula.Quantity.Weight;
import io.backstep.ui.kit.network.NetworkCursor.Direction;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NetworkCursorTest {
    private final NetworkShape shape = new NetworkShape(List.of(2, 3, 1));

    private NetworkCursor go(NetworkCursor from, Direction... directions) {
        NetworkCursor cursor = from;
        for (Direction direction : directions) {
            cursor = cursor.moved(direction, shape);
        }
        return cursor;
    }

    @Test
    void goesFromNeuronToEdgeToNeuron() {
        NetworkCursor start = NetworkCursor.atNeuron(0, 1);
        assertThat(go(start, Direction.RIGHT).edge()).contains(new Weight(0, 1, 1));
        assertThat(go(start, Direction.RIGHT, Direction.DOWN).edge()).contains(new Weight(0, 2, 1));
        assertThat(go(start, Direction.RIGHT, Direction.DOWN, Direction.RIGHT)).isEqualTo(NetworkCursor.atNeuron(1, 2));
        assertThat(go(start, Direction.RIGHT, Direction.LEFT)).isEqualTo(start);
        assertThat(go(start, Direction.UP)).isEqualTo(NetworkCursor.atNeuron(0, 0));
    }

    @Test
    void backFromAUnitItGoesAmongTheEdgesThatFeedIt() {
        NetworkCursor output = NetworkCursor.atNeuron(2, 0);
        assertThat(go(output, Direction.LEFT).edge()).contains(new Weight(1, 0, 0));
        assertThat(go(output, Direction.LEFT, Direction.DOWN, Direction.DOWN, Direction.DOWN)
                        .edge())
                .contains(new Weight(1, 0, 2));
    }

    @Test
    void neverLeavesTheNetwork() {
        List<Direction> directions = List.of(Direction.values());
        Random random = new Random(3);
        NetworkCursor cursor = NetworkCursor.atNeuron(0, 0);
        for (int i = 0; i < 2_000; i++) {
            cursor = cursor.moved(directions.get(random.nextInt(directions.size())), shape);
            Optional<Weight> edge = cursor.edge();
            assertThat(cursor.unit()).isBetween(0, shape.units(cursor.column()) - 1);
            edge.ifPresent(weight -> assertThat(shape.edges()).contains(weight));
        }
    }
}
