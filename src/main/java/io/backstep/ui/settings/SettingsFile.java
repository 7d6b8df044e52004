package io.backstep.ui.settings;

import io.backstep.ui.document.DocumentFiles;
import io.backstep.ui.document.Notice;
import io.backstep.ui.document.WholeWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The file with the settings. One that cannot be used is put aside under a name that ends in {@code .broken}, and the
 * defaults apply: settings must never keep the program from starting.
 */
public final class SettingsFile {
    private static final int LARGEST_FILE = 1024 * 1024;

    private final Path file;
    private final WholeWriter writer;
    private final SettingsFormat format = new SettingsFormat();

    public SettingsFile(Path file, WholeWriter writer) {
        this.file = file;
        this.writer = writer;
    }

    /**
     * What loading gave.
     *
     * @param notice if the settings that were there could not be used
     */
    public record Loaded(Settings settings, Optional<Notice> notice) {}

    public Loaded load() {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] content = stream.readNBytes(LARGEST_FILE + 1);
            if (content.length > LARGEST_FILE) {
                throw new IllegalArgumentException("too large");
            }
            return new Loaded(format.read(content), Optional.empty());
        } catch (NoSuchFileException nothingSetYet) {
            return new Loaded(Settings.DEFAULTS, Optional.empty());
        } catch (IOException | IllegalArgumentException e) {
            return new Loaded(Settings.DEFAULTS, Optional.of(putAside()));
        }
    }

    /**
     * Writes the settings, whole or not at all.
     *
     * @return what to tell if that was not possible
     */
    public Optional<Notice> save(Settings settings) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            writer.write(file, format.write(settings));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Notice.of("settings.notSaved", DocumentFiles.reason(e)));
        }
    }

    private Notice putAside() {
        Path aside = file.resolveSibling(file.getFileName() + ".broken");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return Notice.of("settings.broken", String.valueOf(aside.getFileName()));
        } catch (IOException e) {
            return Notice.of("settings.unreadable", DocumentFiles.reason(e));
        }
    }
}
