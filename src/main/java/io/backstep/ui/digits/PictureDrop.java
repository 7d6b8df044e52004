package io.backstep.ui.digits;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.util.Subscription;

/** Takes folders and files of pictures that are dropped on a window. */
final class PictureDrop {
    /** What the window itself opens. */
    private static final String DOCUMENT = ".json";

    private static final String PICTURE = ".png";

    private PictureDrop() {}

    /**
     * Takes files from now on.
     *
     * @param sets is given a folder, or the files of a set
     * @param picture is given a single picture
     * @return ends that
     */
    static Subscription accept(Scene scene, Consumer<List<Path>> sets, Consumer<Path> picture) {
        EventHandler<DragEvent> over = event -> {
            if (isOurs(event.getDragboard().getFiles())) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        };
        EventHandler<DragEvent> dropped = event -> {
            List<File> files = event.getDragboard().getFiles();
            if (isOurs(files)) {
                take(files, sets, picture);
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

    /** Whether nothing among them is an experiment. What they are is told when they are read. */
    static boolean isOurs(List<File> files) {
        return !files.isEmpty() && files.stream().noneMatch(file -> ends(file, DOCUMENT));
    }

    static void take(List<File> files, Consumer<List<Path>> sets, Consumer<Path> picture) {
        if (files.size() == 1 && ends(files.get(0), PICTURE)) {
            picture.accept(files.get(0).toPath());
        } else {
            sets.accept(files.stream().map(File::toPath).toList());
        }
    }

    private static boolean ends(File file, String ending) {
        return file.getName().toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
