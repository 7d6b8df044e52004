package io.backstep.engine.training;

import io.backstep.engine.network.Network;
import io.backstep.engine.optimizer.OptimizerState;

/**
 * What a run with early stopping keeps on the way.
 *
 * @param network with the lowest validation loss so far
 * @param state of the optimiser at that network
 * @param loss the validation loss of that network; infinite where none was a number yet
 * @param withoutImprovement how many epochs have come since that did no better
 */
public record BestSoFar(Network network, OptimizerState state, double loss, int withoutImprovement) {}
