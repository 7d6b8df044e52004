package io.backstep.ui.kit.plot;

/** Hears where a person wants a handle to be. */
@FunctionalInterface
public interface HandleMoves {
    /**
     * Called while a handle is dragged and for each key that moves it. The plot shows nothing of it until it is given a
     * picture that does.
     *
     * @param id of the handle
     * @param to within the plot; a coordinate that cannot be moved is as it was
     */
    void moved(String id, PlotPoint to);

    /** Called before a handle is moved: when it is taken with the mouse, or the first time that a held key moves it. */
    default void began(String id) {}

    /** Called when a handle that was moved is let go, or the key that moved it. */
    default void ended(String id) {}
}
