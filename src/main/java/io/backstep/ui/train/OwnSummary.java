package io.backstep.ui.train;

import io.backstep.engine.data.Target;
import io.backstep.engine.data.csv.CsvData;
import io.backstep.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a table of one's own comes to, in a few sentences. */
final class OwnSummary {
    private static final int MOST_CLASSES_NAMED = 8;

    private OwnSummary() {}

    static String of(OwnTable now, Messages messages) {
        if (now.loaded().isEmpty()) {
            return messages.get("train.own.refused", now.problems().count());
        }
        CsvData.Loaded loaded = now.loaded().get();
        List<String> sentences = new ArrayList<>();
        sentences.add(TrainDataView.size(loaded.data(), messages));
        if (loaded.data().target() instanceof Target.Classes classes) {
            String names = classes.names().stream()
                    .limit(MOST_CLASSES_NAMED)
                    .collect(Collectors.joining(messages.get("train.own.join")));
            sentences.add(
                    classes.count() > MOST_CLASSES_NAMED
                            ? messages.get("train.own.names-more", names)
                            : messages.get("train.own.names", names));
        }
        if (loaded.rowsLeftOut() > 0) {
            sentences.add(messages.get("train.own.left-out", loaded.rowsLeftOut()));
        }
        return String.join(messages.get("train.own.space"), sentences);
    }
}
