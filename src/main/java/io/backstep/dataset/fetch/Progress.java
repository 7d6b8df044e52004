package io.backstep.dataset.fetch;

import java.util.OptionalDouble;

/**
 * How far it has come.
 *
 * @param bytes that are here, of all files, those of earlier times among them
 * @param total how many there are to be, as far as that is known yet
 * @param secondsLeft at the pace so far; nothing while there is none
 */
public record Progress(long bytes, long total, OptionalDouble secondsLeft) {
    /** From 0 to 1. */
    public double share() {
        return total == 0 ? 0 : Math.min(1, (double) bytes / total);
    }
}
