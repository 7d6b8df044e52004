package io.backstep.ui.kit.network;

import io.backstep.engine.formula.Quantity.Weight;

/**
 * A number to be placed along an edge.
 *
 * @param at where along the edge it stands best, from 0 at what feeds to 1 at what is fed
 */
record LabelWish(Weight weight, Stand stand, double at, double width) {
    /** Where a number would best stand. */
    enum Stand {
        ON_THE_EDGE,
        /** On the side where no arrow runs. */
        BESIDE_THE_EDGE,
        /** Beside the edge's arrow, if it has one. */
        BESIDE_THE_ARROW
    }
}
