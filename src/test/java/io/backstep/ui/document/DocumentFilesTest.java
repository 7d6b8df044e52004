package io.backstep.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.experiment.Experiment;
import io.backstep.experiment.WholeFile;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentFilesTest {
    @TempDir
    Path folder;

    private final Experiment start = Experiments.random(3);
    private final Document document = new Document(start, Position.start("step"));
    private final DocumentFiles files = files(WholeFile::write);

    private DocumentFiles files(WholeWriter writer) {
        return new DocumentFiles(document, new ExperimentFileFormat(), writer, new RecentFiles(List.of()));
    }

    private void edit() {
        document.edit("job.learningRate", experiment -> Experiments.withRate(experiment, 0.125));
    }

    @Test
    void whatIsSavedOpensAgain() {
        edit();
        assertThat(files.save()).isEqualTo(new FileOutcome.NeedsFile());
        Path file = folder.resolve("mine.backstep.json");
        assertThat(files.saveAs(folder.resolve("mine"))).isEqualTo(new FileOutcome.Done(file));
        assertThat(document.isDirty()).isFalse();
        assertThat(document.state().title()).isEqualTo("mine");
        Experiment saved = document.experiment();
        document.undo();
        assertThat(document.isDirty()).isTrue();
        assertThat(files.open(file)).isEqualTo(new FileOutcome.Done(file));
        assertThat(document.experiment()).isEqualTo(saved);
        assertThat(document.isDirty()).isFalse();
        assertThat(document.state().undoName()).isEmpty();
        assertThat(files.recentFiles().paths()).containsExactly(file);
    }

    @ParameterizedTest
    @CsvSource({"a,a.backstep.json", "a.json,a.backstep.json", "a.backstep,a.backstep.json", ".json,.json.backstep.json"
    })
    void theEndingIsCompletedAndNoOtherFileReplacedUnasked(String chosen, String completed) throws IOException {
        Path file = folder.resolve(completed);
        Files.writeString(file, "somebody else's");
        assertThat(files.saveAs(folder.resolve(chosen))).isEqualTo(new FileOutcome.WouldReplace(file));
        assertThat(file).hasContent("somebody else's");
        assertThat(files.saveAs(file)).isEqualTo(new FileOutcome.Done(file));
    }

    @Test
    void whatCannotBeOpenedLeavesTheDocumentAlone() throws IOException {
        edit();
        DocumentState before = document.state();
        Path broken = folder.resolve("broken.backstep.json");
        Files.writeString(broken, "{\"format\":\"backstep-experiment\",");
        for (Path file : List.of(broken, folder, folder.resolve("missing.backstep.json"))) {
            FileOutcome outcome = files.open(file);
            assertThat(outcome).isInstanceOf(FileOutcome.Failed.class);
            for (Language language : Language.values()) {
                String words = ((FileOutcome.Failed) outcome).notice().in(Messages.of(language));
                assertThat(words).contains(String.valueOf(file.getFileName())).doesNotContain("{0}", "{1}");
            }
            assertThat(document.state()).isEqualTo(before);
        }
    }

    @Test
    void whatCannotBeSavedStaysUnsaved() {
        edit();
        DocumentFiles full = files((file, content) -> {
            throw new IOException("no space left");
        });
        FileOutcome outcome = full.saveAs(folder.resolve("a"));
        assertThat(((FileOutcome.Failed) outcome).notice().in(Messages.of(Language.ENGLISH)))
                .isEqualTo("a.backstep.json could not be saved: no space left");
        assertThat(document.isDirty()).isTrue();
        assertThat(document.file()).isEmpty();
        assertThat(files.saveAs(folder.resolve("not/there"))).isInstanceOf(FileOutcome.Failed.class);
    }

    @Test
    void tenRecentFilesAreRememberedAndTheMissingForgotten() throws IOException {
        RecentFiles recent = new RecentFiles(List.of());
        for (int i = 0; i < 12; i++) {
            recent.use(Files.createFile(folder.resolve("f" + i)));
        }
        recent.use(folder.resolve("f5"));
        assertThat(recent.paths()).hasSize(RecentFiles.MOST).startsWith(folder.resolve("f5"), folder.resolve("f11"));
        Files.delete(folder.resolve("f11"));
        assertThat(recent.existing()).hasSize(RecentFiles.MOST - 1).doesNotContain(folder.resolve("f11"));
    }
}
