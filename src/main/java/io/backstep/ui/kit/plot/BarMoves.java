package io.backstep.ui.kit.plot;

/** Hears how long a person wants a bar to be. */
@FunctionalInterface
public interface BarMoves {
    /**
     * Called while a bar is dragged and for each key that moves it. The bars show nothing of it until they are given a
     * picture that does.
     *
     * @param id of the bar
     * @param value within the axis
     */
    void moved(String id, double value);

    /** Called before a bar is moved: when it is taken with the mouse, or the first time that a held key moves it. */
    default void began(String id) {}

    /** Called when a bar that was moved is let go, or the key that moved it. */
    default void ended(String id) {}
}
