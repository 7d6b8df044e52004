package io.backstep.ui.kit.network;

import java.util.List;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;

/** The numbers that belong to one weight, and the lines that lead from them to their edge. */
record EdgePills(Pill label, Pill note, Line labelLeader, Line noteLeader) {
    static EdgePills create() {
        EdgePills pills =
                new EdgePills(new Pill(NetworkStyle.WEIGHT_LABEL), new Pill(NetworkStyle.NOTE), new Line(), new Line());
        for (Line leader : List.of(pills.labelLeader, pills.noteLeader)) {
            NetworkStyle.LEADER.addTo(leader);
            // It ends on its edge, which may have its colour.
            NetworkStyle.AUDIT_DECORATION.addTo(leader);
            leader.setMouseTransparent(true);
            leader.setVisible(false);
        }
        return pills;
    }

    /** @param edgeId that of the edge, or nothing while they belong to none */
    void name(@Nullable String edgeId) {
        label.setId(edgeId == null ? null : edgeId.replace("edge", "weight"));
        note.setId(edgeId == null ? null : edgeId.replace("edge", "note"));
    }

    void hide() {
        List.of(label, note, labelLeader, noteLeader).forEach(node -> node.setVisible(false));
    }

    void lead(boolean ofNote, Leader leader) {
        Line line = ofNote ? noteLeader : labelLeader;
        line.setStartX(leader.fromX());
        line.setStartY(leader.fromY());
        line.setEndX(leader.toX());
        line.setEndY(leader.toY());
        line.setVisible(true);
    }
}
