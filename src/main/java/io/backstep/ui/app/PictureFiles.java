package io.backstep.ui.app;

import io.backstep.cli.CommandFailure;
import io.backstep.engine.trace.Granularity;
import io.backstep.experiment.Experiment;
import io.backstep.ui.background.OffScreenFx;
import io.backstep.ui.kit.image.PngFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import javafx.scene.image.WritableImage;

/**
 * The part of {@link PicturesCommand} that starts JavaFX. It stands apart because a command's class is looked through
 * whenever the program is started, and no other command may need JavaFX.
 */
final class PictureFiles {
    private final OffScreenFx javaFx = new OffScreenFx();
    private final StepPictures pictures;

    PictureFiles(Experiment experiment, Granularity granularity, PictureLook look) {
        pictures = onFxThread(() -> new StepPictures(experiment, granularity, look));
    }

    /** How many pictures there can be. */
    int count() {
        return pictures.count();
    }

    /**
     * Writes pictures into a folder, which is made if it is not there.
     *
     * @param from number of the first, at least 1
     * @param to number of the last, at most {@link #count()}
     */
    void write(int from, int to, Path folder) {
        prepare(folder);
        for (int number = from; number <= to; number++) {
            int one = number;
            Path file = folder.resolve(String.format(Locale.ROOT, "step-%03d.png", number));
            WritableImage picture = onFxThread(() -> pictures.draw(one));
            try {
                PngFiles.write(picture, file);
            } catch (IOException e) {
                throw CommandFailure.workFailed(file + " cannot be written: " + e.getMessage(), e);
            }
        }
    }

    private static void prepare(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw CommandFailure.wrongInput("--out: " + folder + " is no folder and cannot be made one", e);
        }
        if (!Files.isWritable(folder)) {
            throw CommandFailure.wrongInput("--out: " + folder + " cannot be written to");
        }
    }

    private <T> T onFxThread(Callable<T> work) {
        try {
            return javaFx.call(work);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the picture could not be drawn", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailure.workFailed("interrupted", e);
        }
    }
}
