package io.backstep.experiment;

import io.backstep.text.Language;
import io.backstep.text.Messages;

/** What is wrong with a file, and where. It carries no words of its own, so that it can be told in each language. */
public final class ExperimentProblem extends Exception {
    private static final long serialVersionUID = 1L;

    private final String place;
    private final String key;
    private final transient Object[] arguments;

    /**
     * @param place where in the file, such as {@code layers[1].weights[0]}; empty where it concerns all of it, or where
     *     the words themselves say line and column
     * @param key of the message
     * @param arguments of the message: text of one line, or whole numbers
     */
    ExperimentProblem(String place, String key, Object... arguments) {
        super(place + " " + key);
        this.place = place;
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** Where in the file, or nothing. */
    public String place() {
        return place;
    }

    /** The key of the message. */
    public String key() {
        return key;
    }

    /** The problem in one line that begins with its place. */
    public String worded(Messages messages) {
        String words = messages.get(key, arguments);
        return place.isEmpty() ? words : place + ": " + words;
    }

    /** The problem in English. */
    @Override
    public String getMessage() {
        return worded(Messages.of(Language.ENGLISH));
    }
}
