package io.backstep.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.experiment.Experiment;
import io.backstep.experiment.WholeFile;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import io.backstep.ui.document.Document;
import io.backstep.ui.document.DocumentFiles;
import io.backstep.ui.document.ExperimentFileFormat;
import io.backstep.ui.document.Position;
import io.backstep.ui.document.RecentFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentCommandsTest {
    @TempDir
    Path folder;

    private final Document document = new Document(Rates.example(), Position.start("step"));
    private final FakeDialogs person = new FakeDialogs();
    private final NoticeBoard notices = new NoticeBoard();
    private DocumentCommands commands = commands(new RecentFiles(List.of()));

    private DocumentCommands commands(RecentFiles recentFiles) {
        return new DocumentCommands(
                document,
                new DocumentFiles(document, new ExperimentFileFormat(), WholeFile::write, recentFiles),
                person,
                person,
                notices);
    }

    @BeforeEach
    void begin() {
        commands = commands(new RecentFiles(List.of()));
    }

    private Path fileOf(Experiment experiment, String name) throws IOException {
        Path file = folder.resolve(name + DocumentFiles.ENDING);
        Files.write(file, new ExperimentFileFormat().write(experiment));
        return file;
    }

    private List<String> lines() {
        return notices.messages().stream()
                .map(message -> message.text().in(Messages.of(Language.ENGLISH)))
                .toList();
    }

    @Test
    void opensWhatIsChosen() throws IOException {
        person.toOpen = Optional.of(fileOf(Rates.other(), "mine"));

        assertThat(commands.open()).isTrue();

        assertThat(document.experiment()).isEqualTo(Rates.other());
        assertThat(person.asked).containsExactly("open");
    }

    @Test
    void asksBeforeChangesWouldBeLost() throws IOException {
        Path file = fileOf(Rates.other(), "mine");
        Rates.edit(document, 0.25);
        Experiment edited = document.experiment();

        person.answer = Questions.Unsaved.CANCEL;
        assertThat(commands.open(file)).isFalse();
        assertThat(commands.openExample(Rates.other())).isFalse();
        assertThat(document.experiment()).isEqualTo(edited);

        person.answer = Questions.Unsaved.SAVE;
        person.toSave = Optional.of(folder.resolve("kept"));
        assertThat(commands.open(file)).isTrue();
        assertThat(folder.resolve("kept.backstep.json")).exists();
        assertThat(document.experiment()).isEqualTo(Rates.other());

        Rates.edit(document, 0.25);
        person.answer = Questions.Unsaved.DISCARD;
        assertThat(commands.openExample(Rates.example())).isTrue();
        assertThat(document.experiment()).isEqualTo(Rates.example());
        assertThat(document.file()).isEmpty();
    }

    @Test
    void whoSavesAndThenCancelsTheFileDialogStays() throws IOException {
        Path file = fileOf(Rates.other(), "mine");
        Rates.edit(document, 0.25);
        person.answer = Questions.Unsaved.SAVE;

        assertThat(commands.open(file)).isFalse();

        assertThat(document.isDirty()).isTrue();
    }

    @Test
    void savesWithoutAskingWhereThereIsAFile() {
        person.toSave = Optional.of(folder.resolve("kept.backstep.json"));
        Rates.edit(document, 0.25);
        assertThat(commands.save()).isTrue();
        Rates.edit(document, 0.5);
        Rates.edit(document, 0.75);

        assertThat(commands.save()).isTrue();

        assertThat(person.asked).hasSize(1);
        assertThat(document.isDirty()).isFalse();
    }

    @Test
    void asksBeforeAFileIsReplacedThatNobodyChose() throws IOException {
        fileOf(Rates.other(), "kept");
        person.toSave = Optional.of(folder.resolve("kept"));

        assertThat(commands.saveAs()).isFalse();
        assertThat(person.asked).contains("replace kept.backstep.json");

        person.replaces = true;
        assertThat(commands.saveAs()).isTrue();
        assertThat(Files.readString(folder.resolve("kept.backstep.json"))).contains("two-two-two");
    }

    @Test
    void tellsWhatIsWrongWithAFileInOneLineAndLeavesTheDocument() throws IOException {
        Path broken = folder.resolve("broken.backstep.json");
        Files.writeString(broken, "{\"format\":\"backstep-experiment\",\"version\":1,\"name\":7}");

        assertThat(commands.open(broken)).isFalse();

        assertThat(document.experiment()).isEqualTo(Rates.example());
        assertThat(lines())
                .singleElement()
                .asString()
                .contains("broken.backstep.json", "name")
                .doesNotContain("\n");

        person.toOpen = Optional.of(fileOf(Rates.other(), "mine"));
        commands.open();
        assertThat(lines()).as("something went right since").isEmpty();
    }
}
