package io.backstep.experiment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.backstep.experiment.JsonValue.JsonArray;
import io.backstep.experiment.JsonValue.JsonBoolean;
import io.backstep.experiment.JsonValue.JsonNull;
import io.backstep.experiment.JsonValue.JsonNumber;
import io.backstep.experiment.JsonValue.JsonObject;
import io.backstep.experiment.JsonValue.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From the bytes of a file to one JSON value, within {@link ExperimentLimits}. */
final class JsonParsing {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final JsonParser parser;
    private int values;

    private JsonParsing(JsonParser parser) {
        this.parser = parser;
    }

    /** The one value that the bytes hold, as UTF-8 with or without a byte order mark. */
    static JsonValue parse(byte[] bytes) throws ExperimentProblem {
        String text = decoded(bytes);
        if (text.isBlank()) {
            throw new ExperimentProblem("", "experiment.file.empty");
        }
        JsonFactory factory = JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(ExperimentLimits.DEPTH)
                        .build())
                .build();
        try (JsonParser parser = factory.createParser(text)) {
            return new JsonParsing(parser).whole();
        } catch (JsonEOFException e) {
            throw at(e.getLocation(), "experiment.syntax.truncated");
        } catch (JsonProcessingException e) {
            throw at(e.getLocation(), "experiment.syntax.wrong");
        } catch (IOException e) {
            // A text in memory has no other way to fail.
            throw new UncheckedIOException(e);
        }
    }

    private static String decoded(byte[] bytes) throws ExperimentProblem {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer from = ByteBuffer.wrap(bytes);
        CharBuffer into = CharBuffer.allocate(bytes.length + 1);
        try {
            if (decoder.decode(from, into, true).isError()) {
                throw new CharacterCodingException();
            }
            decoder.flush(into);
        } catch (CharacterCodingException e) {
            long line = new String(bytes, 0, from.position(), StandardCharsets.UTF_8)
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            throw new ExperimentProblem("", "experiment.syntax.encoding", line);
        }
        String text = into.flip().toString();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static ExperimentProblem at(JsonLocation location, String key) {
        int line = location == null ? 1 : location.getLineNr();
        int column = location == null ? 1 : location.getColumnNr();
        return new ExperimentProblem("", key, Math.max(1, line), Math.max(1, column));
    }

    private JsonValue whole() throws IOException, ExperimentProblem {
        try {
            JsonValue value = value("", parser.nextToken());
            if (isMore()) {
                throw at(parser.currentTokenLocation(), "experiment.syntax.trailing");
            }
            return value;
        } catch (StreamConstraintsException e) {
            // It does not know its own place.
            throw at(parser.currentLocation(), "experiment.syntax.limit");
        }
    }

    /** Whether something follows, be it JSON or not. */
    private boolean isMore() throws IOException, ExperimentProblem {
        try {
            return parser.nextToken() != null;
        } catch (JsonProcessingException e) {
            throw at(e.getLocation(), "experiment.syntax.trailing");
        }
    }

    private JsonValue value(String place, JsonToken token) throws IOException, ExperimentProblem {
        values++;
        if (values > ExperimentLimits.VALUES) {
            throw new ExperimentProblem(place, "experiment.limit.values", ExperimentLimits.VALUES);
        }
        if (token == null) {
            throw new JsonParseException(parser, "a value expected");
        }
        return switch (token) {
            case START_OBJECT -> object(place);
            case START_ARRAY -> array(place);
            case VALUE_STRING -> new JsonText(parser.getText());
            case VALUE_NUMBER_INT -> new JsonNumber(Double.parseDouble(parser.getText()), true);
            case VALUE_NUMBER_FLOAT -> new JsonNumber(floating(parser.getText()), false);
            case VALUE_TRUE -> new JsonBoolean(true);
            case VALUE_FALSE -> new JsonBoolean(false);
            case VALUE_NULL -> new JsonNull();
            default -> throw new JsonParseException(parser, "a value expected");
        };
    }

    /** Not by the parser's own conversion, which would lose the sign of -0 and knows other names of infinity. */
    private static double floating(String text) {
        return switch (text) {
            case "INF", "+INF", "+Infinity" -> Double.POSITIVE_INFINITY;
            case "-INF" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private JsonObject object(String place) throws IOException, ExperimentProblem {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            String memberPlace = Node.member(place, name);
            if (members.put(name, value(memberPlace, parser.nextToken())) != null) {
                throw new ExperimentProblem(memberPlace, "experiment.key.doubled");
            }
        }
        return new JsonObject(members);
    }

    private JsonArray array(String place) throws IOException, ExperimentProblem {
        List<JsonValue> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(Node.element(place, elements.size()), token));
        }
        return new JsonArray(elements);
    }
}
