package io.backstep.ui.train;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.util.Subscription;

/** Takes a table that is dropped on a window. */
final class FileDrop {
    /** What the window itself opens. */
    private static final String DOCUMENT = ".json";

    private FileDrop() {}

    /**
     * Takes files from now on.
     *
     * @return ends that
     */
    static Subscription accept(Scene scene, Consumer<Path> open) {
        EventHandler<DragEvent> over = event -> {
            if (table(event.getDragboard().getFiles()).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        };
        EventHandler<DragEvent> dropped = event -> {
            Optional<Path> file = table(event.getDragboard().getFiles());
            if (file.isPresent()) {
                open.accept(file.get());
                event.setDropCompleted(true);
                event.consume();
            }
        };
        scene.addEventHandler(DragEvent.DRAG_OVER, over);
        scene.addEventHandler(DragEvent.DRAG_DROPPED, dropped);
        return () -> {
            scene.removeEventHandler(DragEvent.DRAG_OVER, over);
            scene.removeEventHandler(DragEvent.DRAG_DROPPED, dropped);
        };
    }

    /** The one file that is dragged, unless it is an experiment. Whether it is a table is told when it is read. */
    static Optional<Path> table(List<File> files) {
        return files.size() == 1
                        && !files.get(0).getName().toLowerCase(Locale.ROOT).endsWith(DOCUMENT)
                ? Optional.of(files.get(0).toPath())
                : Optional.empty();
    }
}
