package io.backstep.ui.step;

/** Places in a row that one goes along step by step or jumps to, as with a slider. */
interface Course {
    long first();

    long last();

    /** The place on view. */
    long here();

    /** To the next place that can be gone to; at the end it stays. */
    void onward();

    /** To the place before; at the beginning it stays. */
    void back();

    /** To a place; does nothing where that cannot be gone to. */
    void goTo(long place);
}
