package io.backstep.ui.app;

import io.backstep.text.Messages;
import io.backstep.ui.document.DocumentFiles;
import io.backstep.ui.text.LiveLanguage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The file dialogs of the system. */
final class NativeFileDialogs implements FileDialogs {
    private final Window owner;
    private final LiveLanguage language;
    private final Supplier<Optional<Path>> lastUsed;

    /**
     * @param lastUsed the file that was used last, in whose folder people look first
     */
    NativeFileDialogs(Window owner, LiveLanguage language, Supplier<Optional<Path>> lastUsed) {
        this.owner = owner;
        this.language = language;
        this.lastUsed = lastUsed;
    }

    @Override
    public Optional<Path> open() {
        FileChooser chooser = chooser("app.open.title", lastUsed.get());
        return path(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> openTable() {
        return open("app.openTable.title", "app.files.tables", "*.csv", "*.tsv", "*.txt");
    }

    @Override
    public Optional<Path> openPicture() {
        return open("app.openPicture.title", "app.files.pictures", "*.png");
    }

    @Override
    public Optional<Path> openFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(language.messages().get("app.openFolder.title"));
        return path(chooser.showDialog(owner));
    }

    @Override
    public List<Path> openImages() {
        FileChooser chooser = chooser("app.openImages.title", Optional.empty());
        Messages messages = language.messages();
        chooser.getExtensionFilters()
                .set(0, new FileChooser.ExtensionFilter(messages.get("app.files.images"), "*-ubyte*", "*.idx*"));
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    private Optional<Path> open(String titleKey, String kindKey, String... endings) {
        FileChooser chooser = chooser(titleKey, lastUsed.get());
        chooser.getExtensionFilters()
                .set(0, new FileChooser.ExtensionFilter(language.messages().get(kindKey), endings));
        return path(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> save(Optional<Path> beside, String name) {
        FileChooser chooser = chooser("app.saveAs.title", beside.or(lastUsed));
        chooser.setInitialFileName(name);
        return path(chooser.showSaveDialog(owner));
    }

    private FileChooser chooser(String titleKey, Optional<Path> beside) {
        Messages messages = language.messages();
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.get(titleKey));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                messages.get("app.files.experiments"), "*" + DocumentFiles.ENDING),
                        new FileChooser.ExtensionFilter(messages.get("app.files.all"), "*"));
        // A folder that is gone makes some systems' dialogs fail.
        beside.map(Path::getParent)
                .filter(Files::isDirectory)
                .ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        return chooser;
    }

    private static Optional<Path> path(@Nullable File chosen) {
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
