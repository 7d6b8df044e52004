package io.backstep.ui.kit.network;

/** A straight line that says which edge a number belongs to. */
record Leader(double fromX, double fromY, double toX, double toY) {
    static final int PIECES = 16;

    double x(int piece) {
        return fromX + (toX - fromX) * piece / PIECES;
    }

    double y(int piece) {
        return fromY + (toY - fromY) * piece / PIECES;
    }

    boolean touches(PointPath path) {
        Box around = new Box(Math.min(fromX, toX), Math.min(fromY, toY), Math.abs(toX - fromX), Math.abs(toY - fromY));
        if (!path.mayComeWithin(2, around)) {
            return false;
        }
        for (int i = 1; i < PIECES; i++) {
            if (path.distanceTo(Box.around(x(i), y(i), 2, 2)) < 2) {
                return true;
            }
        }
        return false;
    }
}
