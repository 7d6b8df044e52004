package io.backstep.ui.document;

import io.backstep.text.Messages;
import io.backstep.text.Words;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something to tell a person, in whichever language they read.
 *
 * @param key in the message bundles
 * @param arguments for the text's placeholders: text, or {@link Words} that are themselves in the language
 */
public record Notice(String key, List<Object> arguments) implements Words {
    public Notice {
        arguments = List.copyOf(arguments);
    }

    public static Notice of(String key, Object... arguments) {
        return new Notice(key, List.of(arguments));
    }

    @Override
    public String in(Messages messages) {
        Stream<Object> filled =
                arguments.stream().map(argument -> argument instanceof Words words ? words.in(messages) : argument);
        return messages.get(key, filled.toArray());
    }
}
