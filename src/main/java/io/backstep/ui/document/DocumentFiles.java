package io.backstep.ui.document;

import io.backstep.experiment.Experiment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Opens and saves the document. A file is read and checked whole before the present document gives way to it; nothing
 * here throws at a person, every failure is an outcome with words.
 */
public final class DocumentFiles {
    /** The ending of every file. */
    public static final String ENDING = ".backstep.json";
    /** In bytes; a larger file is not looked at. */
    public static final int LARGEST_FILE = 64 * 1024 * 1024;

    /** What may be left of the ending where somebody typed it by hand. */
    private static final List<String> PARTS_OF_ENDING = List.of(".backstep", ".json");

    private final Document document;
    private final DocumentFormat format;
    private final WholeWriter writer;
    private final RecentFiles recentFiles;

    public DocumentFiles(Document document, DocumentFormat format, WholeWriter writer, RecentFiles recentFiles) {
        this.document = document;
        this.format = format;
        this.writer = writer;
        this.recentFiles = recentFiles;
    }

    public RecentFiles recentFiles() {
        return recentFiles;
    }

    /** Puts what a file holds in place of the document. Whether changes may be lost has to be asked before. */
    public FileOutcome open(Path file) {
        Path path = file.toAbsolutePath().normalize();
        try {
            Experiment opened = read(path);
            document.replace(opened, Optional.of(path));
            recentFiles.use(path);
            return new FileOutcome.Done(path);
        } catch (UnreadableException e) {
            return failed("document.open.unreadable", path, e.reason());
        } catch (NoSuchFileException e) {
            recentFiles.forget(path);
            return failed("document.open.missing", path, "");
        } catch (IOException e) {
            return failed("document.open.failed", path, reason(e));
        }
    }

    /** Saves to the document's own file. */
    public FileOutcome save() {
        return document.file().map(this::write).orElseGet(FileOutcome.NeedsFile::new);
    }

    /**
     * Saves to a file that a person has chosen, and been asked about if it exists. Its name is given the ending
     * {@link #ENDING} if it has not.
     */
    public FileOutcome saveAs(Path chosen) {
        Path file = withEnding(chosen.toAbsolutePath().normalize());
        boolean completed = !file.equals(chosen.toAbsolutePath().normalize());
        return completed && Files.exists(file) ? new FileOutcome.WouldReplace(file) : write(file);
    }

    /** The name to offer for a document that has none: the experiment's, without what file systems do not take. */
    public String proposedName() {
        String name = document.state()
                .title()
                .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ")
                .strip();
        return (name.isEmpty() || name.startsWith(".") ? "experiment" : name) + ENDING;
    }

    /** A file's name without the ending. */
    public static String titleOf(Path file) {
        String name = nameOf(file);
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    /** The same file, with the ending where its name has not got it. */
    public static Path withEnding(Path path) {
        String name = nameOf(path);
        if (name.endsWith(ENDING)) {
            return path;
        }
        for (String part : PARTS_OF_ENDING) {
            if (name.endsWith(part) && name.length() > part.length()) {
                return path.resolveSibling(name.substring(0, name.length() - part.length()) + ENDING);
            }
        }
        return path.resolveSibling(name + ENDING);
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    private Experiment read(Path file) throws IOException, UnreadableException {
        if (!Files.isRegularFile(file)) {
            if (Files.exists(file)) {
                throw new UnreadableException(Notice.of("document.notAFile"));
            }
            throw new NoSuchFileException(file.toString());
        }
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] content = stream.readNBytes(LARGEST_FILE + 1);
            if (content.length > LARGEST_FILE) {
                throw new UnreadableException(
                        Notice.of("document.tooLarge", Integer.toString(LARGEST_FILE / (1024 * 1024))));
            }
            return format.read(content, file);
        }
    }

    private FileOutcome write(Path file) {
        Experiment experiment = document.experiment();
        try {
            writer.write(file, format.write(experiment));
        } catch (IOException e) {
            return failed("document.save.failed", file, reason(e));
        }
        document.savedAs(experiment, file);
        recentFiles.use(file);
        return new FileOutcome.Done(file);
    }

    private static FileOutcome failed(String key, Path file, Object reason) {
        return new FileOutcome.Failed(Notice.of(key, nameOf(file), reason));
    }

    /** What went wrong, in words where it is one of the usual things. */
    public static Object reason(IOException problem) {
        if (problem instanceof AccessDeniedException) {
            return Notice.of("document.reason.denied");
        }
        if (problem instanceof NoSuchFileException) {
            return Notice.of("document.reason.noFolder");
        }
        String words = problem.getMessage();
        return words == null ? problem.getClass().getSimpleName() : words;
    }
}
