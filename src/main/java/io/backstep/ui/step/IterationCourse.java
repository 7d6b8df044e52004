package io.backstep.ui.step;

/** The iterations so far, of which the oldest may not be kept any more. */
final class IterationCourse implements Course {
    private final TransportViewModel transport;

    IterationCourse(TransportViewModel transport) {
        this.transport = transport;
    }

    @Override
    public long first() {
        return 1;
    }

    @Override
    public long last() {
        return transport.lossCurve().lastIteration();
    }

    @Override
    public long here() {
        return transport.lossCurve().iteration();
    }

    @Override
    public void onward() {
        goToNearest(1);
    }

    @Override
    public void back() {
        goToNearest(-1);
    }

    /** The next one that is kept. */
    private void goToNearest(int direction) {
        LossCurve curve = transport.lossCurve();
        long wanted = curve.iteration() + direction;
        while (wanted > 1 && wanted < curve.lastIteration() && !curve.canReturnTo(wanted)) {
            wanted += direction;
        }
        goTo(wanted);
    }

    @Override
    public void goTo(long iteration) {
        transport.returnTo(iteration);
    }
}
