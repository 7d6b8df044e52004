package io.backstep.ui.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ar.com.hjg.pngj.ImageInfo;
import ar.com.hjg.pngj.ImageLineInt;
import ar.com.hjg.pngj.PngWriter;
import io.backstep.engine.data.image.Drawing;
import io.backstep.engine.data.image.GreyImage;
import io.backstep.engine.data.image.MnistLayout;
import io.backstep.engine.math.Vector;
import io.backstep.engine.network.Network;
import io.backstep.experiment.TrainedDigits;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import io.backstep.ui.background.SameThreadBackground;
import io.backstep.ui.document.ScreenState;
import io.backstep.ui.kit.clock.ManualFrameClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DigitsViewModelTest {
    private static final Network NETWORK = TrainedDigits.load();
    private static final Messages ENGLISH = Messages.of(Language.ENGLISH);

    private final DigitsViewModel digits = new DigitsViewModel(new SameThreadBackground(), () -> NETWORK);

    private Vector probabilities() {
        return digits.readingProperty().get().probabilities().orElseThrow();
    }

    private String answer() {
        return AnswerWords.of(probabilities(), ENGLISH);
    }

    @Test
    void theNetworkIsReadOnceAndNotBeforeItIsNeeded() {
        AtomicInteger loaded = new AtomicInteger();
        DigitsViewModel screen = new DigitsViewModel(new SameThreadBackground(), () -> {
            loaded.incrementAndGet();
            return NETWORK;
        });
        screen.pad().restore(DrawnDigits.first(3));
        assertThat(loaded).hasValue(0);
        assertThat(screen.readingProperty().get().pass()).isEmpty();
        screen.start();
        screen.start();
        assertThat(loaded).hasValue(1);
        assertThat(screen.readingProperty().get().pass()).isPresent();
    }

    @Test
    void answersWhatIsDrawnAndNothingWhileThePadIsEmpty() {
        digits.start();
        assertThat(digits.readingProperty().get().probabilities()).isEmpty();
        digits.pad().restore(DrawnDigits.first(3));
        assertThat(answer()).startsWith("It is").contains("a 3");
        assertThat(Arrays.stream(probabilities().toArray()).sum()).isEqualTo(1, within(1e-12));
        digits.pad().clear();
        assertThat(digits.readingProperty().get().probabilities()).isEmpty();
    }

    @Test
    void aStageThatIsLeftOutChangesWhatTheNetworkSees() {
        digits.start();
        digits.pad().restore(DrawnDigits.first(3));
        GreyImage drawn = digits.pad().sheet().raster();
        Set<GreyImage> seen = new HashSet<>();
        for (MnistLayout layout : List.of(
                MnistLayout.WHOLE,
                new MnistLayout(false, true, true),
                new MnistLayout(true, false, true),
                new MnistLayout(true, true, false))) {
            digits.cropProperty().set(layout.crop());
            digits.scaleProperty().set(layout.scale());
            digits.centreProperty().set(layout.centre());
            assertThat(digits.readingProperty().get().field())
                    .isEqualTo(layout.of(drawn).result());
            seen.add(digits.readingProperty().get().field());
        }
        assertThat(seen).hasSize(4);
    }

    @Test
    void saysHowSureItIs() {
        assertThat(words(0.01, 0, 0, 0.95)).isEqualTo("It is a 3");
        assertThat(words(0, 0, 0, 0.85, 0, 0.06)).isEqualTo("It is most likely a 3 (85 %)");
        assertThat(words(0, 0, 0, 0.54, 0, 0, 0, 0, 0.31)).isEqualTo("It is most likely a 3 (54 %), or an 8 (31 %)");
        assertThat(AnswerWords.percent(0.9104, ENGLISH)).isEqualTo("91.0 %");
    }

    private static String words(double... first) {
        return AnswerWords.of(Vector.of(Arrays.copyOf(first, TrainedDigits.DIGITS)), ENGLISH);
    }

    @Test
    void aPictureOfADigitIsReadDarkOnLightAndLightOnDark(@TempDir Path folder) throws IOException {
        digits.start();
        GreyImage three = new Drawing(DrawnDigits.first(3)).raster();
        for (DoubleUnaryOperator light : List.<DoubleUnaryOperator>of(ink -> 1 - ink, ink -> ink)) {
            digits.pad().clear();
            digits.open(png(folder.resolve("three.png"), three, light));
            assertThat(digits.problemProperty().get()).isEmpty();
            assertThat(digits.pad().sheet().picture()).isPresent();
            assertThat(answer()).contains("a 3");
        }
    }

    @Test
    void whatIsNoPictureOfADigitIsSaid(@TempDir Path folder) throws IOException {
        digits.start();
        digits.pad().restore(DrawnDigits.first(3));
        Sheet before = digits.pad().sheet();
        digits.open(Files.writeString(folder.resolve("note.png"), "no picture, really none at all"));
        assertThat(problem()).contains("note.png");
        digits.open(png(folder.resolve("white.png"), GreyImage.blank(9, 9), ink -> 1));
        assertThat(problem()).isEqualTo("There is no ink in the picture.");
        assertThat(digits.pad().sheet()).isEqualTo(before);
        digits.pad().press(0.5, 0.5);
        assertThat(digits.problemProperty().get()).isEmpty();
    }

    private String problem() {
        return digits.problemProperty().get().orElseThrow().in(ENGLISH);
    }

    private static Path png(Path file, GreyImage image, DoubleUnaryOperator light) {
        ImageInfo info = new ImageInfo(image.columns(), image.rows(), 8, false, true, false);
        PngWriter writer = new PngWriter(file.toFile(), info, true);
        for (int row = 0; row < image.rows(); row++) {
            ImageLineInt line = new ImageLineInt(info);
            for (int column = 0; column < image.columns(); column++) {
                line.getScanline()[column] = (int) Math.round(255 * light.applyAsDouble(image.get(row, column)));
            }
            writer.writeRow(line);
        }
        writer.end();
        return file;
    }

    private static DigitsMemory memory(DigitsViewModel of) {
        DigitsTraining training = new DigitsTraining(
                new SameThreadBackground(),
                new ManualFrameClock(),
                of.stamps(),
                new SimpleObjectProperty<>(Optional.empty()),
                of.trainedProperty());
        return new DigitsMemory(of, training, new DigitsDrawing(of, training, new SameThreadBackground()));
    }

    @Test
    void theSessionBringsBackStrokesPenAndStages() {
        DigitsMemory memory = memory(digits);
        ScreenState usual = memory.remember();
        digits.pad().restore(DrawnDigits.first(4));
        digits.pad().setThickness(42);
        digits.centreProperty().set(false);
        ScreenState kept = memory.remember();

        DigitsViewModel other = new DigitsViewModel(new SameThreadBackground(), () -> NETWORK);
        memory(other).recall(kept);
        assertThat(other.pad().sheet()).isEqualTo(digits.pad().sheet());
        assertThat(other.pad().thicknessProperty().get()).isEqualTo(42);
        assertThat(other.centreProperty().get()).isFalse();
        assertThat(memory(other).remember()).isEqualTo(kept);

        // For what is broken the usual holds.
        memory.recall(
                kept.with("strokes-0", "60:1,2;what").with("thickness", "no").with("centre", "perhaps"));
        assertThat(digits.pad().sheet().strokes()).hasSize(1);
        assertThat(digits.pad().thicknessProperty().get()).isEqualTo(PadViewModel.USUAL);
        memory.recall(usual);
        assertThat(memory.remember()).isEqualTo(usual);
    }

    @Test
    void longScribblesAreKeptWhole() {
        digits.pad().press(0, 0);
        for (int i = 1; i <= 4000; i++) {
            digits.pad().drag(i % 2, i / 4000.0);
        }
        DigitsViewModel other = new DigitsViewModel(new SameThreadBackground(), () -> NETWORK);
        memory(other).recall(memory(digits).remember());
        assertThat(other.pad().sheet()).isEqualTo(digits.pad().sheet());
    }
}
