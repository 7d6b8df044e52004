package io.backstep.ui.digits;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.dataset.FirstBytes;
import io.backstep.dataset.IdxBytes;
import io.backstep.dataset.Packed;
import io.backstep.dataset.fetch.Fetch;
import io.backstep.dataset.fetch.RemoteSet;
import io.backstep.engine.data.image.GreyImage;
import io.backstep.engine.data.image.IdxHead;
import io.backstep.engine.data.image.IdxHead.Meaning;
import io.backstep.engine.data.image.LabelledImages;
import io.backstep.engine.data.image.Variation.Kind;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import io.backstep.ui.background.SameThreadBackground;
import io.backstep.ui.digits.DataChoice.Source;
import io.backstep.ui.kit.clock.ManualFrameClock;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DigitsDataViewModelTest {
    private static final Messages ENGLISH = Messages.of(Language.ENGLISH);
    private static final String IMAGES = "train-images-idx3-ubyte";
    private static final String LABELS = "train-labels-idx1-ubyte";

    @TempDir
    private Path folder = Path.of("");

    private final DigitsDataViewModel data = made();

    private static DigitsDataViewModel made() {
        Path nowhere = Path.of("target", "no-mnist");
        SameThreadBackground background = new SameThreadBackground();
        DigitsDataViewModel made = new DigitsDataViewModel(
                new MnistViewModel(
                        nowhere, () -> new Fetch(RemoteSet.mnist(), nowhere), background, new ManualFrameClock()),
                nowhere,
                () -> 77,
                background);
        made.recall(DataChoice.USUAL.withPictures(100));
        return made;
    }

    private LabelledImages training() {
        return data.setsProperty().get().orElseThrow().sets().training();
    }

    private LabelledImages test() {
        return data.setsProperty().get().orElseThrow().sets().test().orElseThrow();
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static int[] labels(int count, int classes) {
        return IntStream.range(0, count).map(i -> i % classes).toArray();
    }

    @Test
    void theDigitsThatComeAlongAreMadeAsChosen() {
        assertThat(data.setsProperty().get()).isEmpty();
        data.start();
        assertThat(training().size()).isEqualTo(100);
        LabelledImages before = training();
        data.setPictures(1000);
        assertThat(training().size()).isEqualTo(1000);
        LabelledImages heldBack = test();
        data.newSeed();
        assertThat(data.choice().seed()).isEqualTo(77);
        assertThat(test()).isNotEqualTo(heldBack);
        assertThat(data.enterSeed("-1")).isPresent();
        assertThat(data.enterSeed("1")).isEmpty();
        data.setPictures(100);
        assertThat(training()).isEqualTo(before);
        // Each kind is shown doing what it does, and nothing else.
        Map<Kind, List<GreyImage>> examples = data.examplesProperty().get();
        assertThat(examples).containsOnlyKeys(Kind.values());
        assertThat(examples.values())
                .allSatisfy(pictures -> assertThat(pictures)
                        .startsWith(examples.getOrDefault(Kind.TURN, List.of()).get(0))
                        .doesNotHaveDuplicates()
                        .hasSizeGreaterThan(3));
        data.vary(Kind.TURN, false);
        assertThat(data.choice().kinds()).hasSize(4).doesNotContain(Kind.TURN);
    }

    @Test
    void aFolderAPairOrOneFileOfASetIsOpened() throws IOException {
        data.start();
        Path images = write(IMAGES, IdxBytes.images(500, 6, 5, 1));
        Path labels = write(LABELS + ".gz", Packed.of(IdxBytes.labels(labels(500, 4))));
        for (List<Path> chosen : List.of(List.of(folder), List.of(labels, images), List.of(images))) {
            data.choose(Source.BUILT_IN);
            data.open(chosen);
            assertThat(data.problemProperty().get()).isEmpty();
            assertThat(data.onViewProperty().get()).isEqualTo(Source.OTHER);
            assertThat(training().rows()).isEqualTo(6);
            assertThat(training().classes()).isEqualTo(4);
            // There is no part to test with, so that one is held back.
            assertThat(test().size()).isEqualTo(100);
            assertThat(training().size()).isEqualTo(400);
        }
        List<FirstBytes> first = data.firstBytesProperty().get();
        assertThat(first).extracting(FirstBytes::packed).containsExactly(false, true);
        assertThat(first.get(0).head().value(Meaning.COUNT)).isEqualTo(500);
        data.setLimit(100);
        assertThat(training().size()).isEqualTo(100);
        assertThat(training().countOfEach()).containsOnly(25);
        assertThat(test().size()).isEqualTo(100);
        // Whatever their names.
        data.open(
                List.of(write("a.bin", IdxBytes.labels(labels(20, 2))), write("b.bin", IdxBytes.images(20, 3, 3, 1))));
        assertThat(training().rows()).isEqualTo(3);
        assertThat(data.setsProperty().get().orElseThrow().name().in(ENGLISH)).isEqualTo("a.bin + b.bin");
    }

    @Test
    void whatIsRefusedIsToldAndWhatIsOnViewStays() throws IOException {
        data.start();
        Optional<DigitSets> before = data.setsProperty().get();
        byte[] images = IdxBytes.images(3, 4, 5, 1);
        Path good = write("labels", IdxBytes.labels(0, 1, 2));
        Map<String, List<Path>> wrong = Map.of(
                "goes on after byte 76", List.of(write("long", Arrays.copyOf(images, 90)), good),
                "3 pictures, but short has 2 labels",
                        List.of(write("p", images), write("short", IdxBytes.labels(1, 2))),
                "not IDX", List.of(write("zip", IdxBytes.with(images, 0, 'P')), good),
                "gzip packing is broken", List.of(write("gz", IdxBytes.cut(Packed.of(images), 9)), good),
                "is one file of two", List.of(good),
                "one folder, or the files of one set", List.of(folder, good),
                "no pictures in this folder", List.of(folder),
                "no such file", List.of(good, folder.resolve("gone")));
        wrong.forEach((message, files) -> {
            data.open(files);
            assertThat(data.problemProperty().get().orElseThrow().in(ENGLISH)).contains(message);
            assertThat(data.problemProperty().get().orElseThrow().in(Messages.of(Language.CHINESE)))
                    .isNotBlank();
            assertThat(data.setsProperty().get()).isEqualTo(before);
            assertThat(data.choice().source()).isEqualTo(Source.BUILT_IN);
            assertThat(data.readingProperty().get()).isFalse();
        });
        // The bytes of what was refused can be looked at.
        data.open(wrong.getOrDefault("not IDX", List.of()));
        assertThat(data.firstBytesProperty().get().get(0).head().parts().get(0).meaning())
                .isEqualTo(Meaning.NO_ZEROS);
        data.setPictures(1000);
        assertThat(data.problemProperty().get()).isEmpty();
        assertThat(data.firstBytesProperty().get().get(0).head()).isEqualTo(IdxHead.of(IdxHead.ofImages(training())));
    }

    @Test
    void theSessionBringsTheChoiceBackAndTheDigitsThatComeAlongWhereItsFilesAreGone() throws IOException {
        data.start();
        write(IMAGES, IdxBytes.images(50, 6, 5, 1));
        write(LABELS, IdxBytes.labels(labels(50, 4)));
        data.open(List.of(folder));
        DigitsDataViewModel later = made();
        DataChoice kept = data.choice();
        later.recall(kept);
        later.start();
        assertThat(later.setsProperty().get().orElseThrow().id())
                .isEqualTo(data.setsProperty().get().orElseThrow().id());
        Files.delete(folder.resolve(IMAGES));
        DigitsDataViewModel afterwards = made();
        afterwards.recall(kept);
        afterwards.start();
        assertThat(afterwards.problemProperty().get().orElseThrow().in(ENGLISH)).contains("is there, but not");
        assertThat(afterwards.onViewProperty().get()).isEqualTo(Source.BUILT_IN);
        assertThat(afterwards.setsProperty().get()).isPresent();
    }

    @Test
    void whatIsDroppedIsASetAPictureOrNotOurs() {
        List<String> taken = new ArrayList<>();
        assertThat(PictureDrop.isOurs(List.of(new File("net.backstep.json")))).isFalse();
        assertThat(PictureDrop.isOurs(List.of())).isFalse();
        PictureDrop.take(List.of(new File("three.PNG")), set -> taken.add("set"), png -> taken.add("picture"));
        PictureDrop.take(
                List.of(new File("a"), new File("b")), set -> taken.add("set " + set.size()), png -> taken.add("no"));
        assertThat(taken).containsExactly("picture", "set 2");
    }
}
