package io.backstep.ui.kit.formula;

/** Told when the mouse comes to a term of a formula and when it leaves. */
@FunctionalInterface
public interface TermHoverHandler {
    /**
     * The mouse came to a term or left it.
     *
     * @param key the term's index
     * @param inside whether the mouse is over the term now
     */
    void termHover(int key, boolean inside);
}
