package io.backstep.ui.app;

import io.backstep.experiment.WholeFile;
import io.backstep.text.Messages;
import io.backstep.text.Words;
import io.backstep.ui.kit.image.PictureFormat;
import io.backstep.ui.kit.image.PictureSaver;
import io.backstep.ui.text.LiveLanguage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Saves pictures where a person says in the system's file dialog. To be used on the JavaFX thread. */
final class NativePictureSaver implements PictureSaver {
    private final Chooser chooser;
    private final Consumer<Words> problems;

    /** Lets a person choose a file. */
    @FunctionalInterface
    interface Chooser {
        /**
         * Asks where to.
         *
         * @param name the name that is offered, with its ending
         */
        Optional<Path> choose(String name, PictureFormat format);
    }

    /**
     * Asks with the dialog of the system.
     *
     * @param problems is told what went wrong
     */
    NativePictureSaver(Window owner, LiveLanguage language, Consumer<Words> problems) {
        this((name, format) -> ask(owner, language.messages(), name, format), problems);
    }

    NativePictureSaver(Chooser chooser, Consumer<Words> problems) {
        this.chooser = chooser;
        this.problems = problems;
    }

    private static Optional<Path> ask(Window owner, Messages messages, String name, PictureFormat format) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.get("plot.save.title"));
        String kind = messages.get(format == PictureFormat.PNG ? "plot.save.png" : "plot.save.svg");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*" + format.ending()));
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    @Override
    public void save(String name, PictureFormat format, Content content) {
        chooser.choose(fileName(name) + format.ending(), format).ifPresent(chosen -> {
            Path file = withEnding(chosen, format);
            try {
                WholeFile.write(file, content.bytes());
            } catch (IOException e) {
                String why = String.valueOf(e.getMessage());
                problems.accept(messages -> messages.get("plot.save.failed", String.valueOf(file.getFileName()), why));
            }
        });
    }

    /** A name that every system takes: no separators, no stars, no ends of lines. */
    static String fileName(String name) {
        String safe = name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]+", " ").strip();
        return safe.isEmpty() ? "plot" : safe;
    }

    private static Path withEnding(Path file, PictureFormat format) {
        String name = String.valueOf(file.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(format.ending())
                ? file
                : file.resolveSibling(name + format.ending());
    }
}
