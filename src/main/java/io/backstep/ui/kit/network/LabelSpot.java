package io.backstep.ui.kit.network;

import java.util.Optional;

/**
 * A place along an edge.
 *
 * @param at where along the edge it is
 * @param leader from the label to its edge, where they are apart
 */
record LabelSpot(Box box, double at, Optional<Leader> leader) {}
