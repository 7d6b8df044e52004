package io.backstep.ui.digits;

import java.util.function.LongSupplier;

/** Ever larger numbers, by which edits of different things are put in order. */
final class Stamps implements LongSupplier {
    private long last;

    @Override
    public long getAsLong() {
        last++;
        return last;
    }
}
