package io.backstep.experiment;

import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.Generated;
import io.backstep.engine.data.Scaling;
import io.backstep.engine.data.Shares;
import io.backstep.experiment.JsonValue.JsonNumber;
import io.backstep.experiment.JsonValue.JsonObject;
import io.backstep.experiment.JsonValue.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a run is trained on, in the file of the run. */
final class SavedDataJson {
    private SavedDataJson() {}

    static JsonObject of(SavedData data) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        data.source().ifPresent(source -> members.put("source", new JsonText(source)));
        if (data.samples() > 0) {
            members.put("samples", number(data.samples()));
            members.put("noise", number(data.noise()));
        }
        members.put("scale", new JsonText(data.scaling().id()));
        members.put("validation", number(data.shares().validation()));
        members.put("test", number(data.shares().test()));
        members.put("samplesSha256", new JsonText(data.fingerprint()));
        return new JsonObject(members);
    }

    private static JsonNumber number(double value) {
        return new JsonNumber(value, value == Math.rint(value));
    }

    static SavedData read(Node node) throws ExperimentProblem {
        node.withOnly(Set.of("source", "samples", "noise", "scale", "validation", "test", "samplesSha256"));
        Optional<Node> source = node.optional("source");
        Optional<Node> samples = node.optional("samples");
        Optional<Node> noise = node.optional("noise");
        double validation = node.required("validation").shareBelowOne();
        Node test = node.required("test");
        if (validation + test.shareBelowOne() >= 1) {
            throw test.problem("experiment.state.shares");
        }
        return new SavedData(
                source.isPresent() ? Optional.of(source.get().text()) : Optional.empty(),
                samples.isPresent() ? samples.get().whole(1, DataSet.MOST_ROWS) : 0,
                noise.isPresent() ? Math.min(Generated.MOST_NOISE, noise.get().notNegative()) : 0,
                Choices.ofId(node.required("scale"), List.of(Scaling.values()), Scaling::id),
                new Shares(validation, test.shareBelowOne()),
                node.required("samplesSha256").text());
    }
}
