package io.backstep.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.text.Language;
import io.backstep.text.Messages;
import io.backstep.text.Words;
import io.backstep.ui.kit.image.PictureFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativePictureSaverTest {
    private final List<String> problems = new ArrayList<>();

    @TempDir
    private Path folder;

    private NativePictureSaver saver(Optional<String> chosen, List<String> offered) {
        return new NativePictureSaver(
                (name, format) -> {
                    offered.add(name);
                    return chosen.map(folder::resolve);
                },
                this::problem);
    }

    private void problem(Words words) {
        problems.add(words.in(Messages.of(Language.ENGLISH)));
    }

    @Test
    void writesWhereAPersonSaysAndAddsTheEnding() throws IOException {
        List<String> offered = new ArrayList<>();
        saver(Optional.of("mine"), offered).save("σ on h/1?", PictureFormat.SVG, () -> new byte[] {1, 2});
        assertThat(offered).containsExactly("σ on h 1.svg");
        assertThat(folder.resolve("mine.svg")).hasBinaryContent(new byte[] {1, 2});
        saver(Optional.of("other.PNG"), offered).save("", PictureFormat.PNG, () -> new byte[] {3});
        assertThat(offered).contains("plot.png");
        assertThat(folder.resolve("other.PNG")).exists();
        assertThat(problems).isEmpty();
    }

    @Test
    void drawsNothingWhereAPersonThinksBetterOfIt() throws IOException {
        saver(Optional.empty(), new ArrayList<>()).save("x", PictureFormat.PNG, () -> {
            throw new AssertionError("not asked for");
        });
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void saysWhatWentWrong() {
        saver(Optional.of("no/such/folder"), new ArrayList<>()).save("x", PictureFormat.PNG, () -> new byte[] {1});
        assertThat(problems).singleElement().asString().contains("folder.png").contains("could not be saved");
    }
}
