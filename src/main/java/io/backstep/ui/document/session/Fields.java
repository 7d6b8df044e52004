package io.backstep.ui.document.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.backstep.engine.math.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object, each of which has to be of the right kind. */
final class Fields {
    private final JsonNode object;
    private final String place;

    private Fields(JsonNode object, String place) {
        this.object = object;
        this.place = place;
    }

    static Fields of(JsonNode node, String place) {
        if (!node.isObject()) {
            throw new Damage(place + ": an object expected");
        }
        return new Fields(node, place);
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    void onlyThese(String... known) {
        if (!Set.of(known).containsAll(names())) {
            throw new Damage(place + ": unknown member");
        }
    }

    String text(String name) {
        return optionalText(name).orElseThrow(() -> new Damage(place + "." + name + ": missing"));
    }

    Optional<String> optionalText(String name) {
        @Nullable JsonNode node = object.get(name);
        if (node != null && !node.isTextual()) {
            throw new Damage(place + "." + name + ": text expected");
        }
        return Optional.ofNullable(node).map(JsonNode::textValue);
    }

    boolean flag(String name) {
        JsonNode node = required(name);
        if (!node.isBoolean()) {
            throw new Damage(place + "." + name + ": true or false expected");
        }
        return node.booleanValue();
    }

    /** A whole number from 0 on. */
    long whole(String name, long largest) {
        JsonNode node = required(name);
        if (!node.isIntegralNumber()
                || !node.canConvertToLong()
                || node.longValue() < 0
                || node.longValue() > largest) {
            throw new Damage(place + "." + name + ": a whole number from 0 to " + largest + " expected");
        }
        return node.longValue();
    }

    Fields object(String name) {
        return of(required(name), place + "." + name);
    }

    Optional<Fields> optional(String name) {
        return Optional.ofNullable(object.get(name)).map(node -> of(node, place + "." + name));
    }

    JsonNode list(String name) {
        JsonNode node = required(name);
        if (!node.isArray()) {
            throw new Damage(place + "." + name + ": a list expected");
        }
        return node;
    }

    Vector numbers(String name) {
        return numbers(list(name), place + "." + name);
    }

    /** Finite numbers, each exactly as it was written. */
    static Vector numbers(JsonNode node, String place) {
        if (!node.isArray()) {
            throw new Damage(place + ": a list expected");
        }
        double[] numbers = new double[node.size()];
        for (int i = 0; i < numbers.length; i++) {
            JsonNode number = node.get(i);
            if (!number.isNumber() || !Double.isFinite(number.doubleValue())) {
                throw new Damage(place + "[" + i + "]: a finite number expected");
            }
            numbers[i] = number.doubleValue();
        }
        return Vector.of(numbers);
    }

    private JsonNode required(String name) {
        @Nullable JsonNode node = object.get(name);
        if (node == null) {
            throw new Damage(place + "." + name + ": missing");
        }
        return node;
    }

    /** A file is not what was written. */
    static final class Damage extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        Damage(String message) {
            super(message);
        }
    }
}
