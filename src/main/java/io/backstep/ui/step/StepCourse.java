package io.backstep.ui.step;

/** The steps of the iteration on view, in clicks; a place is how many have been taken. */
final class StepCourse implements Course {
    private final TransportViewModel transport;

    StepCourse(TransportViewModel transport) {
        this.transport = transport;
    }

    @Override
    public long first() {
        return 0;
    }

    @Override
    public long last() {
        return transport.place().timeline().size();
    }

    @Override
    public long here() {
        return transport.place().position();
    }

    @Override
    public void onward() {
        if (transport.canGoToEndProperty().get()) {
            transport.stepForward();
        }
    }

    @Override
    public void back() {
        if (here() > 0) {
            transport.scrubTo(transport.place().from() - 1);
        }
    }

    @Override
    public void goTo(long wanted) {
        transport.scrubTo((int) wanted - 1);
    }
}
