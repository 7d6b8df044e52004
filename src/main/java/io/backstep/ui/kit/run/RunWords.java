package io.backstep.ui.kit.run;

import io.backstep.text.Messages;
import javafx.scene.control.Labeled;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the controls of a run say, alike on every screen that trains. */
public final class RunWords {
    private RunWords() {}

    /** The button that starts a run, or pauses the one that goes on. */
    public static void say(Labeled button, FontIcon icon, boolean running, Messages messages) {
        button.setText(messages.get(running ? "train.pause" : "train.play"));
        icon.setIconLiteral(running ? "mdi2p-pause" : "mdi2p-play");
    }

    /** How fast a run is to go. */
    public static String of(Pace pace, Messages messages) {
        return pace.isFastest()
                ? messages.get("train.pace.fastest")
                : messages.get("train.pace.updates", (int) pace.updates());
    }
}
