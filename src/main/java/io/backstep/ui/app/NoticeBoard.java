package io.backstep.ui.app;

import io.backstep.text.Words;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the window has to say without getting in the way: a few lines, the newest last. To be used on one thread. */
final class NoticeBoard {
    /** More than this many lines would leave no room for the screen; the oldest that only tells something goes. */
    static final int MOST = 3;

    private final ObservableList<Message> messages = FXCollections.observableArrayList();
    private final ObservableList<Message> view = FXCollections.unmodifiableObservableList(messages);

    /** Whether something went wrong. */
    enum Kind {
        OFFER,
        PROBLEM
    }

    /**
     * Something that can be done about it. Doing it takes the message down.
     *
     * @param nameKey key of its name in the message bundles
     */
    record Choice(String nameKey, Runnable action) {}

    /**
     * One line.
     *
     * @param onClosed what closing it without a choice means
     */
    record Message(Kind kind, Words text, List<Choice> choices, Runnable onClosed) {
        Message {
            choices = List.copyOf(choices);
        }
    }

    /** What is up, the newest last. */
    ObservableList<Message> messages() {
        return view;
    }

    /** Tells that something went wrong. */
    void problem(Words text) {
        put(new Message(Kind.PROBLEM, text, List.of(), () -> {}));
    }

    /** Puts a message up; one with the same words goes. */
    void put(Message message) {
        messages.removeIf(known -> known.text().equals(message.text()));
        messages.add(message);
        while (messages.size() > MOST && messages.removeIf(oldest(Kind.PROBLEM)::equals)) {
            // until there is room, or nothing is left that may go
        }
    }

    private Message oldest(Kind kind) {
        return messages.stream()
                .filter(message -> message.kind() == kind)
                .findFirst()
                .orElse(messages.get(0));
    }

    /** Takes a message down. */
    void remove(Message message) {
        messages.remove(message);
    }

    /** Takes down what went wrong earlier: something has gone right since. */
    void clearProblems() {
        messages.removeIf(message -> message.kind() == Kind.PROBLEM);
    }
}
