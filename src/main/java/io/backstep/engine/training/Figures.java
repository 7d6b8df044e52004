package io.backstep.engine.training;

/**
 * How good the network was when it was last measured.
 *
 * @param updates how many updates had been made by then
 * @param epochs how many epochs they had completed
 * @param rate the learning rate of the next update
 */
public record Figures(
        long updates, long epochs, double rate, Evaluation training, Evaluation validation, Evaluation test) {}
