package io.backstep.ui.document.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backstep.engine.math.Vector;
import io.backstep.engine.optimizer.OptimizerState;
import io.backstep.experiment.Experiment;
import io.backstep.ui.document.DocumentFormat;
import io.backstep.ui.document.Moment;
import io.backstep.ui.document.Notice;
import io.backstep.ui.document.Position;
import io.backstep.ui.document.Run;
import io.backstep.ui.document.ScreenState;
import io.backstep.ui.document.UnreadableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a session is written down: JSON, the experiment within as the text of its own file. Every number comes back bit
 * for bit. Reading is strict: whatever a crash or a person did to the file, it is the session that was kept or none.
 */
public final class SessionFormat {
    private static final String FORMAT = "backstep-session";
    private static final int VERSION = 1;

    private final DocumentFormat experiments;
    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public SessionFormat(DocumentFormat experiments) {
        this.experiments = experiments;
    }

    public byte[] write(Session session) {
        ObjectNode root = json.createObjectNode();
        root.put("format", FORMAT);
        root.put("version", VERSION);
        root.put("experiment", new String(experiments.write(session.experiment()), StandardCharsets.UTF_8));
        session.file().ifPresent(file -> root.put("file", file.toString()));
        root.put("dirty", session.dirty());
        root.put("screen", session.position().screen());
        session.position().run().ifPresent(run -> root.set("run", runNode(run)));
        ObjectNode screens = root.putObject("screens");
        session.position().screens().forEach((name, state) -> {
            ObjectNode values = screens.putObject(name);
            state.values().forEach(values::put);
        });
        try {
            return json.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e); // a tree of texts and numbers can always be written
        }
    }

    /**
     * Reads and checks all of it.
     *
     * @throws UnreadableException if this is not what {@link #write} gives for some session
     */
    public Session read(byte[] content) throws UnreadableException {
        try {
            JsonNode tree = json.readTree(content);
            if (tree == null) {
                throw new Fields.Damage("the file is empty");
            }
            return session(Fields.of(tree, "session"));
        } catch (IOException | IllegalArgumentException e) {
            // Whatever does not fit together is refused by the records themselves.
            throw unreadable(e);
        }
    }

    private Session session(Fields root) throws UnreadableException {
        if (!root.text("format").equals(FORMAT) || root.whole("version", VERSION) != VERSION) {
            throw new Fields.Damage("not a session of this version");
        }
        Experiment experiment = experiments.read(root.text("experiment").getBytes(StandardCharsets.UTF_8));
        Optional<Run> run = root.optional("run").map(SessionFormat::run);
        if (run.isPresent() && !run.get().fits(experiment)) {
            throw new Fields.Damage("the run is not one of the experiment");
        }
        Map<String, ScreenState> screens = new TreeMap<>();
        Fields states = root.object("screens");
        for (String name : states.names()) {
            screens.put(name, screenState(states.object(name)));
        }
        Session session = new Session(
                experiment,
                new Position(root.text("screen"), run, screens),
                root.optionalText("file").map(SessionFormat::path),
                root.flag("dirty"));
        root.onlyThese("format", "version", "experiment", "file", "dirty", "screen", "run", "screens");
        return session;
    }

    private static ScreenState screenState(Fields fields) {
        Map<String, String> values = new TreeMap<>();
        for (String name : fields.names()) {
            values.put(name, fields.text(name));
        }
        return new ScreenState(values);
    }

    private ObjectNode runNode(Run run) {
        ObjectNode node = json.createObjectNode();
        ArrayNode moments = node.putArray("moments");
        for (Moment moment : run.moments()) {
            ObjectNode each = moments.addObject();
            each.put("updates", moment.optimizer().updates());
            each.put("firstSample", moment.firstSample());
            put(each.putArray("parameters"), moment.parameters());
            ArrayNode slots = each.putArray("slots");
            moment.optimizer().slots().forEach(vector -> put(slots.addArray(), vector));
        }
        put(node.putArray("losses"), run.losses());
        return node;
    }

    private static void put(ArrayNode array, Vector numbers) {
        for (int i = 0; i < numbers.size(); i++) {
            array.add(numbers.get(i));
        }
    }

    private static Run run(Fields fields) {
        List<Moment> moments = new ArrayList<>();
        for (JsonNode moment : fields.list("moments")) {
            moments.add(moment(Fields.of(moment, "moments")));
        }
        fields.onlyThese("moments", "losses");
        return new Run(moments, fields.numbers("losses"));
    }

    private static Moment moment(Fields fields) {
        List<Vector> slots = new ArrayList<>();
        for (JsonNode vector : fields.list("slots")) {
            slots.add(Fields.numbers(vector, "slots"));
        }
        fields.onlyThese("updates", "firstSample", "parameters", "slots");
        OptimizerState optimizer = new OptimizerState(fields.whole("updates", Run.MOST_UPDATES), slots);
        return new Moment(
                fields.numbers("parameters"), optimizer, (int) fields.whole("firstSample", Integer.MAX_VALUE));
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new Fields.Damage("file: not a path");
        }
    }

    private static UnreadableException unreadable(Exception cause) {
        UnreadableException unreadable = new UnreadableException(Notice.of("session.unreadable"));
        unreadable.initCause(cause);
        return unreadable;
    }
}
