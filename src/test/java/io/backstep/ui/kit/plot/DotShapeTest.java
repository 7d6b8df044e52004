package io.backstep.ui.kit.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What dots of a strip look like. */
class DotShapeTest {
    @Test
    void whatAUnitDoesIsToldByTheShapeOfItsDotToo() {
        Set<DotShape> shapes = EnumSet.noneOf(DotShape.class);
        for (PlotLook state : new PlotLook[] {PlotLook.VALUE, PlotLook.LINEAR, PlotLook.SATURATED, PlotLook.DEAD}) {
            assertThat(shapes.add(DotShape.of(state))).as(state.name()).isTrue();
        }
    }
}
