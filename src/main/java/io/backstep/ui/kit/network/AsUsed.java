package io.backstep.ui.kit.network;

import io.backstep.engine.network.Network;
import io.backstep.text.Messages;
import io.backstep.ui.theme.Shown;
import java.util.Optional;
import javafx.scene.control.Label;

/** What a network that is shown as it is used does otherwise in training, so that the numbers there are others. */
public enum AsUsed {
    /** It drops out units. */
    DROPOUT("dropout"),
    /** It normalises over the batch. */
    NORMALIZATION("normalization"),
    /** It does both. */
    BOTH("both");

    private final String id;

    AsUsed(String id) {
        this.id = id;
    }

    /** The end of the keys of its sentences. */
    public String id() {
        return id;
    }

    /** Nothing for a network that does the same in training. */
    public static Optional<AsUsed> of(Network network) {
        if (network.normalizes()) {
            return Optional.of(network.dropsOut() ? BOTH : NORMALIZATION);
        }
        return network.dropsOut() ? Optional.of(DROPOUT) : Optional.empty();
    }

    /**
     * Has a label say it, or take no room.
     *
     * @param prefix of the keys of the sentences
     */
    public static void say(Label label, Network network, String prefix, Messages messages) {
        Optional<AsUsed> found = of(network);
        label.setText(found.map(what -> messages.get(prefix + what.id)).orElse(""));
        Shown.set(label, found.isPresent());
    }
}
