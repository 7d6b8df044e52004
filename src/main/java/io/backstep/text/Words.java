package io.backstep.text;

/** Text that can be had in each language. */
@FunctionalInterface
public interface Words {
    String in(Messages messages);
}
