package io.backstep.ui.kit.network;

/** Where a neuron stands. */
record Disc(double x, double y, double radius) {
    Box box() {
        return Box.around(x, y, 2 * radius, 2 * radius);
    }
}
