package io.backstep.experiment;

import io.backstep.experiment.JsonValue.JsonArray;
import io.backstep.experiment.JsonValue.JsonBoolean;
import io.backstep.experiment.JsonValue.JsonNumber;
import io.backstep.experiment.JsonValue.JsonObject;
import io.backstep.experiment.JsonValue.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A value with its place in the file. What is asked of it is given, or a problem at that place. */
record Node(String place, JsonValue value) {
    private static final String NETWORK = "network.layers";

    /** The place of a member; the layers, which most complaints are about, do without {@code network.} before them. */
    static String member(String place, String name) {
        String key = name.matches("[A-Za-z0-9_-]{1,40}") ? name : JsonText.quote(name);
        String whole = place.isEmpty() ? key : place + "." + key;
        return whole.equals(NETWORK) ? key : whole;
    }

    static String element(String place, int index) {
        return place + "[" + index + "]";
    }

    ExperimentProblem problem(String key, Object... arguments) {
        return new ExperimentProblem(place, key, arguments);
    }

    private ExperimentProblem not(String expected) {
        return problem(expected, value.quoted());
    }

    private JsonObject object() throws ExperimentProblem {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw not("experiment.expected.object");
    }

    /** A problem if this object has a member of another name. */
    Node withOnly(Set<String> names) throws ExperimentProblem {
        for (String name : object().members().keySet()) {
            if (!names.contains(name)) {
                throw new ExperimentProblem(member(place, name), "experiment.key.unknown");
            }
        }
        return this;
    }

    boolean has(String name) throws ExperimentProblem {
        return object().members().containsKey(name);
    }

    Optional<Node> optional(String name) throws ExperimentProblem {
        return Optional.ofNullable(object().members().get(name)).map(found -> new Node(member(place, name), found));
    }

    Node required(String name) throws ExperimentProblem {
        Optional<Node> found = optional(name);
        if (found.isEmpty()) {
            throw new ExperimentProblem(member(place, name), "experiment.key.missing");
        }
        return found.get();
    }

    /** The elements of a list that has at least one. */
    List<Node> elements(int most) throws ExperimentProblem {
        if (!(value instanceof JsonArray array)) {
            throw not("experiment.expected.list");
        }
        if (array.elements().isEmpty()) {
            throw problem("experiment.list.empty");
        }
        return elementsOrNone(most);
    }

    /** The elements of a list, which may have none. */
    List<Node> elementsOrNone(int most) throws ExperimentProblem {
        if (!(value instanceof JsonArray array)) {
            throw not("experiment.expected.list");
        }
        int count = array.elements().size();
        if (count > most) {
            throw problem("experiment.limit.elements", most, count);
        }
        List<Node> elements = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            elements.add(new Node(element(place, i), array.elements().get(i)));
        }
        return elements;
    }

    /** A list of so many numbers. */
    double[] numbers(int count) throws ExperimentProblem {
        if (!(value instanceof JsonArray array)) {
            throw not("experiment.expected.list");
        }
        if (array.elements().size() != count) {
            throw problem("experiment.list.size", count, array.elements().size());
        }
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = array.elements().get(i) instanceof JsonNumber number && Double.isFinite(number.value())
                    ? number.value()
                    : new Node(element(place, i), array.elements().get(i)).number();
        }
        return numbers;
    }

    /** A finite number. */
    double number() throws ExperimentProblem {
        if (value instanceof JsonNumber number) {
            if (Double.isFinite(number.value())) {
                return number.value();
            }
            throw not("experiment.expected.finite");
        }
        throw not("experiment.expected.number");
    }

    /** A finite number over 0. */
    double positive() throws ExperimentProblem {
        double number = number();
        if (number > 0) {
            return number;
        }
        throw not("experiment.expected.positive");
    }

    /** A finite number of at least 0. */
    double notNegative() throws ExperimentProblem {
        double number = number();
        if (number >= 0) {
            return number;
        }
        throw not("experiment.expected.not-negative");
    }

    /** A number of at least 0 and under 1. */
    double shareBelowOne() throws ExperimentProblem {
        double number = number();
        if (number >= 0 && number < 1) {
            return number;
        }
        throw not("experiment.expected.share");
    }

    int whole(int least, int most) throws ExperimentProblem {
        return (int) whole((long) least, (long) most);
    }

    /** A number without point and exponent; the limits are at most 2^53, up to which doubles hold every whole number. */
    long whole(long least, long most) throws ExperimentProblem {
        if (value instanceof JsonNumber number && number.whole() && number.value() >= least && number.value() <= most) {
            return (long) number.value();
        }
        throw problem("experiment.expected.whole", least, most, value.quoted());
    }

    String text() throws ExperimentProblem {
        if (value instanceof JsonText text) {
            return text.text();
        }
        throw not("experiment.expected.text");
    }

    boolean truth() throws ExperimentProblem {
        if (value instanceof JsonBoolean truth) {
            return truth.value();
        }
        throw not("experiment.expected.boolean");
    }
}
