package io.backstep.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.dataset.ShippedData;
import io.backstep.engine.math.Vector;
import io.backstep.engine.training.ForwardPass;
import io.backstep.engine.training.Team;
import io.backstep.engine.training.Training;
import io.backstep.experiment.PlannedRun;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers and names as the Train screen writes them. */
class TrainWordsTest {
    private static final Messages ENGLISH = Messages.of(Language.ENGLISH);

    @Test
    void numbersInAColumnHaveAsManyDecimals() {
        assertThat(AlignedNumbers.of(List.of(0.341, 0.31514))).containsExactly("0.3410", "0.3151");
        assertThat(AlignedNumbers.of(List.of(12.5, 0.02))).containsExactly("12.50", "0.02");
        assertThat(AlignedNumbers.of(List.of(-1.5, 0.25))).containsExactly("−1.500", "0.250");
        assertThat(AlignedNumbers.of(List.of(0.0, 0.0))).containsExactly("0", "0");
    }

    @Test
    void numbersOfVeryDifferentSizesAreWrittenEachByItself() {
        assertThat(AlignedNumbers.of(List.of(4e12, 0.5))).containsExactly("4e12", "0.5");
        assertThat(AlignedNumbers.of(List.of(12.5, 0.0001))).containsExactly("12.5", "0.0001");
        assertThat(AlignedNumbers.of(List.of(Double.NaN, 0.5))).containsExactly("–", "0.5000");
    }

    @Test
    void theColumnsOfTheDigitsMakeAPicture() {
        List<String> columns = ShippedData.DIGITS8.load().columns();
        PixelGrid grid = PixelGrid.of(columns).orElseThrow();
        assertThat(grid.side()).isEqualTo(8);
        int pixel = columns.indexOf("p32");
        assertThat(grid.name(pixel, ENGLISH)).isEqualTo("pixel in row 4, column 3");
        assertThat(grid.picture(i -> i).get(3, 2)).isEqualTo(pixel);
        assertThat(PixelGrid.of(ShippedData.IRIS.load().columns())).isEmpty();
        assertThat(PixelGrid.of(List.of("p00", "p10", "p01", "p11"))).isEmpty();
    }

    private static Moment start() {
        PlannedRun planned = Plans.clouds(8, 0.1).run();
        Training training = new Training(planned.network(), planned.data(), planned.settings(), Team.alone());
        return new Moment(planned, training.snapshot());
    }

    @Test
    void aSampleIsToldWithWhatItIsAndWhatTheNetworkMakesOfIt() {
        Moment moment = start();
        int row = moment.batch().get(1);
        LearnedInput learned = moment.learned();
        Vector point = learned.loaded().inputs().get(row);
        double output = ForwardPass.of(learned.network(), learned.feeding().of(point))
                .outputs()
                .get(0);
        String said = new SampleWords(ENGLISH).of(moment, row, 2);
        assertThat(said)
                .startsWith("Sample 2 of 8 in the next batch: x = " + LearnedWords.number(point.get(0)))
                .contains("y = " + LearnedWords.number(point.get(1)))
                .contains("Output " + LearnedWords.number(output) + ", target ")
                .contains("Loss ");
    }
}
