package io.backstep.ui.document;

import io.backstep.text.Messages;

/** Text that can be had in each language. */
@FunctionalInterface
public interface Words {
    String in(Messages messages);
}
