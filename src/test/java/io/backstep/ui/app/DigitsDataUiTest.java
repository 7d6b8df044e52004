package io.backstep.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.dataset.IdxBytes;
import io.backstep.experiment.Examples;
import io.backstep.ui.digits.DigitsViewModel;
import io.backstep.ui.document.Position;
import io.backstep.ui.document.ScreenState;
import io.backstep.ui.kit.clock.ManualFrameClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** From somebody's own files to a mistake among them, and from there onto the pad. */
final class DigitsDataUiTest extends WindowJourneys {
    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private void focus(String selector) {
        robot.interact(() -> robot.lookup(selector).<Node>query().requestFocus());
    }

    /** Lets the time pass in which the answers rest. */
    private void letTimePass() {
        ManualFrameClock clock =
                (ManualFrameClock) shown.services.surroundings().clock();
        robot.interact(() -> {
            clock.advance(Duration.ofSeconds(1));
            clock.advance(Duration.ofSeconds(1));
        });
        awaitPulse();
    }

    private ScreenState kept() {
        return shown.services.document().position().of(DigitsViewModel.NAME);
    }

    @Test
    void opensFilesLooksAtAMistakeAndPutsItOnThePad() throws IOException {
        robot.interact(() -> shown.services
                .document()
                .restore(
                        Examples.get("xor").experiment(),
                        Position.start(DigitsViewModel.NAME)
                                .with(DigitsViewModel.NAME, ScreenState.EMPTY.with("set-pictures", 100)),
                        Optional.empty(),
                        false));
        awaitPulse();
        String before = "100 to learn from, 359 to test with; 28×28 points, 10 classes";
        assertThat(text("#dataSize")).isEqualTo(before);

        robot.clickOn("#dataSource");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(kept().text("set-source")).contains("OTHER");
        byte[] images = IdxBytes.images(60, 28, 28, 1);
        Path labels = write(
                "train-labels-idx1-ubyte",
                IdxBytes.labels(IntStream.range(0, 60).map(i -> i % 10).toArray()));
        shown.person.imagesToOpen = List.of(write("cut", IdxBytes.cut(images, 1)), labels);
        press("#openFiles");
        assertThat(text("#dataMessage")).isEqualTo("cut: ends after 47055 bytes, 47056 expected");
        assertThat(text("#dataSize")).isEqualTo(before);

        write("train-images-idx3-ubyte", images);
        shown.person.folderToOpen = Optional.of(folder);
        press("#openFolder");
        assertThat(text("#dataMessage")).isEmpty();
        assertThat(text("#dataSize")).isEqualTo("48 to learn from, 12 to test with; 28×28 points, 10 classes");
        letTimePass();

        press("#showConfusion");
        assertThat(text("#matrixTotal")).contains(" of 12 right");
        press("#mostConfused-0");
        assertThat(kept().text("part")).contains("pictures");
        assertThat(kept().text("look-page")).contains("BROWSE");
        assertThat(text("#foundText")).matches("[1-9] of 12 pictures");
        assertThat(text("#pointedText")).contains("but taken for");
        focus("#sheet");
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("#prediction")).startsWith("It is");
        press("#everything");
        assertThat(text("#foundText")).isEqualTo("12 of 12 pictures");
        robot.push(KeyCode.END);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("#pointedText")).startsWith("Picture 12:");

        press("#showFormat");
        assertThat(robot.lookup(".idx-bytes").queryAll()).hasSize(12);
    }
}
