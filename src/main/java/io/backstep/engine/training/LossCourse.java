package io.backstep.engine.training;

/** How a loss went, from what is kept of it. */
final class LossCourse {
    private final Series loss;

    LossCourse(Series loss) {
        this.loss = loss;
    }

    /** The last values, one for each span. */
    int spans() {
        return loss.size();
    }

    double first() {
        return loss.mean(0);
    }

    /** How much it fell over the last quarter of the updates. */
    double recentFall() {
        int last = loss.size() - 1;
        int span = last;
        while (span > 0 && loss.at(span) > 0.75 * loss.at(last)) {
            span--;
        }
        return loss.mean(span) - loss.mean(last);
    }

    /**
     * By how much it rose from one span to the next, 0 where it fell. Where spans hold several values, what both of two
     * neighbours reached was reached twice: the loss went up and down at least that far.
     *
     * @param span at least 1
     */
    double rise(int span) {
        if (loss.stride() == 1) {
            return Math.max(0, loss.mean(span) - loss.mean(span - 1));
        }
        double shared = Math.min(loss.maximum(span), loss.maximum(span - 1))
                - Math.max(loss.minimum(span), loss.minimum(span - 1));
        return Math.max(0, Math.max(shared, loss.mean(span) - loss.mean(span - 1)));
    }

    /** The span in which it was least; of equal ones the first. */
    int leastSpan() {
        int least = 0;
        for (int span = 1; span < loss.size(); span++) {
            if (loss.minimum(span) < loss.minimum(least)) {
                least = span;
            }
        }
        return least;
    }
}
