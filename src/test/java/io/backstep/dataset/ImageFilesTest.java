package io.backstep.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.backstep.engine.data.Outcome;
import io.backstep.engine.data.Sample;
import io.backstep.engine.data.image.LabelledImages;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ImageFilesTest {
    private static final String IMAGES = "train-images-idx3-ubyte";
    private static final String LABELS = "train-labels-idx1-ubyte";
    /** Where Debian's package dataset-fashion-mnist puts its files. */
    private static final Path FASHION = Path.of("/usr/share/datasets/fashion-mnist");

    @TempDir
    private Path folder = Path.of("");

    /** A pair of files with something wrong. */
    static final class Broken {
        private final byte[] images;
        private final byte[] labels;
        private final String complaint;

        /**
         * @param complaint in English, with the name of the file in front
         */
        Broken(byte[] images, byte[] labels, String complaint) {
            this.images = images;
            this.labels = labels;
            this.complaint = complaint;
        }

        @Override
        public String toString() {
            return complaint;
        }
    }

    static Stream<Broken> broken() {
        byte[] images = IdxBytes.images(3, 4, 5, 1);
        byte[] labels = IdxBytes.labels(0, 9, 4);
        byte[] lying = IdxBytes.file(8, new int[] {700_000, 28, 28}, new byte[100]);
        byte[] manyLabels = Packed.of(IdxBytes.labels(new int[700_000]));
        return Stream.of(
                new Broken(new byte[0], labels, "IMAGES: there is nothing in it"),
                new Broken(images, new byte[0], "LABELS: there is nothing in it"),
                new Broken(new byte[] {0, 0, 8}, labels, "IMAGES: ends after 3 bytes, 16 expected"),
                new Broken(IdxBytes.cut(images, 60 + 3), labels, "IMAGES: ends after 13 bytes, 16 expected"),
                new Broken(
                        IdxBytes.with(images, 0, 'P'),
                        labels,
                        "IMAGES, byte 0: not IDX: two zeros expected, 80 and 0 found"),
                new Broken(
                        IdxBytes.with(images, 2, 13),
                        labels,
                        "IMAGES, byte 2: items of type 8 (bytes) expected, 13 found"),
                new Broken(labels, images, "IMAGES, byte 3: 3 dimensions expected, 1 found"),
                new Broken(images, images, "LABELS, byte 3: 1 dimensions expected, 3 found"),
                new Broken(
                        IdxBytes.file(8, new int[] {0, 4, 5}, new byte[0]),
                        IdxBytes.labels(),
                        "IMAGES, byte 4: 1 to 1000000 items expected, 0 found"),
                new Broken(
                        IdxBytes.with(images, 4, 255),
                        labels,
                        "IMAGES, byte 4: 1 to 1000000 items expected, 4278190083 found"),
                new Broken(
                        IdxBytes.with(images, 11, 65),
                        labels,
                        "IMAGES, byte 8: pictures with a side of 1 to 64 points expected, 65 found"),
                new Broken(
                        IdxBytes.with(images, 15, 0),
                        labels,
                        "IMAGES, byte 12: pictures with a side of 1 to 64 points expected, 0 found"),
                new Broken(
                        IdxBytes.file(8, new int[] {1_000_000, 64, 64}, new byte[1]),
                        labels,
                        "IMAGES: 4096000000 points in all are more than 600000000"),
                new Broken(images, IdxBytes.labels(1, 2), "IMAGES has 3 pictures, but LABELS has 2 labels"),
                new Broken(IdxBytes.cut(images, 1), labels, "IMAGES: ends after 75 bytes, 76 expected"),
                new Broken(images, IdxBytes.cut(labels, 2), "LABELS: ends after 9 bytes, 11 expected"),
                new Broken(
                        Arrays.copyOf(images, 77), labels, "IMAGES: goes on after byte 76, where its last item ends"),
                new Broken(
                        images,
                        IdxBytes.with(labels, 9, 62),
                        "LABELS, byte 9: a label from 0 to 61 expected, 62 found"),
                new Broken(
                        images,
                        IdxBytes.with(labels, 8, 200),
                        "LABELS, byte 8: a label from 0 to 61 expected, 200 found"),
                // packed
                new Broken(Packed.of(IdxBytes.cut(images, 10)), labels, "IMAGES: ends after 66 bytes, 76 expected"),
                new Broken(
                        Arrays.copyOf(Packed.of(images), 10),
                        Packed.of(labels),
                        "IMAGES: ends after 0 bytes, 16 expected"),
                new Broken(
                        IdxBytes.cut(Packed.of(images), 1),
                        Packed.of(labels),
                        "IMAGES: the gzip packing is broken after 76 unpacked bytes"),
                new Broken(
                        new byte[] {31, (byte) 139, 8},
                        labels,
                        "IMAGES: the gzip packing is broken after 0 unpacked bytes"),
                new Broken(images, wrongChecksum(labels), "LABELS: the gzip packing is broken after 11 unpacked bytes"),
                new Broken(
                        Packed.of(Arrays.copyOf(images, 100_000_000)),
                        labels,
                        "IMAGES: goes on after byte 76, where its last item ends"),
                new Broken(
                        Packed.of(lying),
                        manyLabels,
                        "IMAGES: " + Packed.of(lying).length
                                + " packed bytes cannot hold the 548800016 that its header promises"));
    }

    private static byte[] wrongChecksum(byte[] content) {
        byte[] packed = Packed.of(content);
        return IdxBytes.with(packed, packed.length - 8, packed[packed.length - 8] + 1);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatIsBrokenIsToldInOneLineThatNamesTheFile(Broken pair) throws IOException {
        Path images = Files.write(folder.resolve("IMAGES"), pair.images);
        Path labels = Files.write(folder.resolve("LABELS"), pair.labels);
        Outcome<LabelledImages> outcome = ImageFiles.pair(images, labels);
        assertThat(words(outcome, Language.ENGLISH)).containsExactly(pair.complaint);
        String chinese = words(outcome, Language.CHINESE).get(0);
        assertThat(chinese).contains(pair.complaint.substring(0, 6)).doesNotContain("{", "\n");
        assertThat(chinese.codePoints().anyMatch(Character::isIdeographic)).isTrue();
    }

    @Test
    void gigabytesThatAreNotThereAreNeverAskedFor() throws IOException {
        Path images = folder.resolve("IMAGES");
        try (RandomAccessFile file = new RandomAccessFile(images.toFile(), "rw")) {
            file.write(IdxBytes.file(8, new int[] {3, 4, 5}, new byte[60]));
            // They take no place on the disk.
            file.setLength(200L << 30);
        }
        Path labels = Files.write(folder.resolve("LABELS"), IdxBytes.labels(1, 2, 3));
        assertThat(words(ImageFiles.pair(images, labels), Language.ENGLISH))
                .containsExactly("IMAGES: goes on after byte 76, where its last item ends");
    }

    @Test
    void foldersAndMissingFilesAreNamedAsSuch() throws IOException {
        Path labels = Files.write(folder.resolve("LABELS"), IdxBytes.labels(1, 2, 3));
        assertThat(words(ImageFiles.pair(folder, labels), Language.ENGLISH))
                .containsExactly(folder.getFileName() + ": a folder, not a file");
        assertThat(words(ImageFiles.pair(labels, folder.resolve("none")), Language.ENGLISH))
                .containsExactly("none: no such file");
        assertThat(ImageFiles.isFolderOfImages(folder)).isFalse();
        assertThat(words(ImageFiles.folder(folder), Language.ENGLISH).get(0))
                .startsWith("no pictures in this folder: ");
        Files.write(folder.resolve("t10k-labels-idx1-ubyte.gz"), new byte[1]);
        assertThat(ImageFiles.isFolderOfImages(folder)).isTrue();
        assertThat(words(ImageFiles.folder(folder), Language.ENGLISH))
                .containsExactly("t10k-labels-idx1-ubyte.gz is there, but not t10k-images-idx3-ubyte.gz");
        Files.write(folder.resolve("emnist-" + IMAGES), new byte[1]);
        Files.delete(folder.resolve("t10k-labels-idx1-ubyte.gz"));
        Files.write(folder.resolve("other-" + LABELS), new byte[1]);
        assertThat(words(ImageFiles.folder(folder), Language.ENGLISH).get(0))
                .startsWith("several sets in this folder: emnist-, other-;");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFolderIsReadByTheNamesOfItsFiles(boolean packed) throws IOException {
        byte[] images = IdxBytes.images(4, 28, 20, 7);
        write(IMAGES, images, packed);
        write(LABELS, IdxBytes.labels(3, 1, 4, 1), packed);
        ImageSets alone = ImageFiles.folder(folder).value().orElseThrow();
        assertThat(alone.test()).isEmpty();
        assertThat(alone.classes()).isEqualTo(5);

        write("t10k-images.idx3-ubyte", IdxBytes.images(1, 28, 20, 8), packed);
        write("t10k-labels.idx1-ubyte", IdxBytes.labels(61), packed);
        ImageSets both = ImageFiles.folder(folder).value().orElseThrow();
        LabelledImages training = both.training();
        assertThat(both.test().orElseThrow().size()).isEqualTo(1);
        assertThat(both.classes()).isEqualTo(62);
        assertThat(training.countOfEach().subList(0, 6)).containsExactly(0, 2, 0, 1, 1, 0);
        assertThat(training.label(2)).isEqualTo(4);
        for (int point = 0; point < 28 * 20; point++) {
            int level = images[16 + 2 * 28 * 20 + point] & 0xFF;
            assertThat(training.level(2, point / 20, point % 20)).isEqualTo(level);
            assertThat(training.input(2)[point]).isEqualTo(level / 255.0);
        }
        Sample sample = training.samples(62).get(3);
        assertThat(sample.input().toArray()).isEqualTo(training.input(3));
        assertThat(IntStream.range(0, 62).filter(i -> sample.target().get(i) != 0))
                .containsExactly(1);
        assertThat(training.pick(List.of(3, 0)).image(1)).isEqualTo(training.image(0));
    }

    @Test
    void partsOfDifferentSizesDoNotGoTogether() throws IOException {
        write(IMAGES, IdxBytes.images(1, 28, 28, 7), true);
        write(LABELS, IdxBytes.labels(3), true);
        write("t10k-images-idx3-ubyte", IdxBytes.images(1, 28, 20, 8), false);
        write("t10k-labels-idx1-ubyte", IdxBytes.labels(0), true);
        assertThat(words(ImageFiles.folder(folder), Language.ENGLISH))
                .containsExactly(
                        "train-images-idx3-ubyte.gz has pictures of 28×28 points, t10k-images-idx3-ubyte of 28×20");
    }

    @Test
    void fashionOfDebianCanBeRead() {
        assumeTrue(ImageFiles.isFolderOfImages(FASHION), "apt-get install dataset-fashion-mnist");
        ImageSets fashion = ImageFiles.folder(FASHION).value().orElseThrow();
        assertThat(fashion.training().countOfEach()).hasSize(10).containsOnly(6000);
        assertThat(fashion.test().orElseThrow().countOfEach()).hasSize(10).containsOnly(1000);
        // an ankle boot, published as the first picture
        assertThat(fashion.training().label(0)).isEqualTo(9);
        assertThat(fashion.training().level(0, 0, 0)).isZero();
        assertThat(fashion.training().level(0, 20, 10)).isGreaterThan(150);
    }

    private void write(String name, byte[] content, boolean packed) throws IOException {
        Files.write(folder.resolve(packed ? name + ".gz" : name), packed ? Packed.of(content) : content);
    }

    private static List<String> words(Outcome<?> outcome, Language language) {
        return DataTexts.problems(outcome.problems(), Messages.of(language));
    }
}
