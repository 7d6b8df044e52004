package io.backstep.architecture;

import java.util.List;
import java.util.stream.Stream;

/**
 * The message keys that code puts together from a prefix and a name. Each family says which code does so and which names
 * there are, so that a missing key and an unused one are found here too.
 */
final class KeyFamilies {
    /**
     * @param prefix what stands in the code as a literal, with its last dot: {@code explain.phase.}
     * @param names what the code appends, taken from the enum or the list that the code takes it from
     */
    record KeyFamily(String prefix, List<String> names) {
        Stream<String> keys() {
            return names.stream().map(name -> prefix + name);
        }
    }

    private KeyFamilies() {}

    static List<KeyFamily> all() {
        return List.of();
    }
}
