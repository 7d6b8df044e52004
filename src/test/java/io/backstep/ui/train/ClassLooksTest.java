package io.backstep.ui.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backstep.engine.data.ClassCoding;
import io.backstep.engine.data.DataSet;
import io.backstep.engine.data.Prepared;
import io.backstep.engine.data.Scaling;
import io.backstep.engine.data.Shares;
import io.backstep.engine.data.Target;
import io.backstep.engine.function.Activation;
import io.backstep.engine.function.BinaryCrossEntropy;
import io.backstep.engine.function.CrossEntropy;
import io.backstep.engine.function.Initializer;
import io.backstep.engine.function.Sigmoid;
import io.backstep.engine.function.Softmax;
import io.backstep.engine.network.Network;
import io.backstep.experiment.NetworkPlan;
import io.backstep.text.Language;
import io.backstep.text.Messages;
import io.backstep.ui.background.SameThreadBackground;
import io.backstep.ui.kit.plot.PlotCloud;
import io.backstep.ui.kit.plot.PlotField;
import io.backstep.ui.kit.plot.PlotLook;
import io.backstep.ui.kit.plot.PlotPicture;
import io.backstep.ui.train.ClassLooks.Look;
import io.backstep.ui.train.HandPoints.Dot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes look on the map as they do where they are drawn. */
final class ClassLooksTest {
    /** A few points of each class. */
    private static HandPoints drawn(String classes) {
        List<Dot> dots = new ArrayList<>();
        for (int c = 0; c < classes.length(); c++) {
            int label = classes.charAt(c) - 'A';
            for (int i = 0; i < 6; i++) {
                dots.add(new Dot(label + 0.1 * i, i, label));
            }
        }
        return new HandPoints(false, dots);
    }

    private static LearnedMap map(DataSet data, boolean each) {
        Activation output = each ? new Softmax() : new Sigmoid();
        ClassCoding coding = each ? new ClassCoding.OneHot() : ClassCoding.ZERO_ONE;
        Prepared prepared = Prepared.of(data, new Shares(0, 0), Scaling.NONE, coding, 1);
        Network network =
                NetworkPlan.of(new Sigmoid(), new Initializer.Xavier(), output).start(2, data.outputs(coding), 1);
        LearnedInput input = new LearnedInput(
                data, Optional.empty(), prepared, each ? new CrossEntropy() : new BinaryCrossEntropy(), network, true);
        LearnedViewModel learned = new LearnedViewModel(
                new SimpleObjectProperty<>(Optional.of(input)),
                new SimpleIntegerProperty(0),
                new SameThreadBackground());
        learned.follow();
        return learned.mapProperty().get().orElseThrow();
    }

    private static Map<String, Look> pointsOf(PlotPicture picture, DataSet data) {
        Map<String, Look> looks = new HashMap<>();
        Target.Classes classes = (Target.Classes) data.target();
        for (PlotCloud cloud : picture.clouds()) {
            int row = cloud.points().get(0).key();
            looks.put(classes.names().get(classes.labels().get(row)), new Look(cloud.look(), cloud.form()));
        }
        return looks;
    }

    @ParameterizedTest
    @ValueSource(strings = {"AB", "ABC", "ABCD", "ACD", "BCD"})
    void aClassLooksAlikeWhereItIsDrawnAndOnTheMap(String classes) {
        HandPoints points = drawn(classes);
        DataSet data = points.dataSet();
        LearnedMap map = map(data, true);
        Messages messages = Messages.of(Language.ENGLISH);
        PlotPicture picture = new LearnedPictures(messages)
                .map(map, false, new LearnedClouds().of(map, rows(data), false, OptionalInt.empty(), messages));
        Map<String, Look> onMap = pointsOf(picture, data);
        PlotField.Largest field =
                (PlotField.Largest) picture.field().orElseThrow().values();
        for (int i = 0; i < classes.length(); i++) {
            String name = classes.substring(i, i + 1);
            Look brush = ClassLooks.drawn(name.charAt(0) - 'A');
            assertThat(onMap).containsEntry(name, brush);
            assertThat(PlotLook.series(field.series().get(i))).isEqualTo(brush.color());
        }
        // Drawn on, they are the same classes again.
        assertThat(HandPoints.of(data)).contains(points);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofTwoClassesTheSecondIsBlueWithOneOutputOrTwo(boolean each) {
        DataSet data = drawn("AB").dataSet();
        LearnedMap map = map(data, each);
        assertThat(LearnedPictures.look(map, 1).color().cssClass())
                .isIn(PlotLook.POSITIVE.cssClass(), PlotLook.series(0).cssClass());
        assertThat(LearnedPictures.look(map, 0).color().cssClass())
                .isIn(PlotLook.NEGATIVE.cssClass(), PlotLook.series(1).cssClass());
        assertThat(LearnedPictures.look(map, 0).form())
                .isEqualTo(ClassLooks.drawn(0).form());
        assertThat(LearnedPictures.look(map, 1).form())
                .isEqualTo(ClassLooks.drawn(1).form());
    }

    /** Two classes in other colours than those of two sides keep them where one output tells them apart. */
    @Test
    void twoDrawnClassesKeepTheirColoursWithOneOutput() {
        HandPoints points = drawn("BD");
        DataSet data = points.dataSet();
        LearnedMap map = map(data, false);
        Messages messages = Messages.of(Language.ENGLISH);
        PlotPicture picture = new LearnedPictures(messages)
                .map(map, false, new LearnedClouds().of(map, rows(data), false, OptionalInt.empty(), messages));
        assertThat(pointsOf(picture, data))
                .containsEntry("B", ClassLooks.drawn(1))
                .containsEntry("D", ClassLooks.drawn(3));
        PlotField.Largest field =
                (PlotField.Largest) picture.field().orElseThrow().values();
        double output = map.outputs().get(0).get(5, 7);
        assertThat(field.series()).containsExactly(ClassLooks.series(ClassLooks.DRAWN, 1), 3);
        assertThat(field.scores().get(0).get(5, 7)).isCloseTo(1 - output, within(1e-12));
        assertThat(field.scores().get(1).get(5, 7)).isCloseTo(output, within(1e-12));
        assertThat(new LearnedWords(messages).about(map, false)).contains("“D”, under it “B”");
    }

    private static int[] rows(DataSet data) {
        int[] rows = new int[data.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i;
        }
        return rows;
    }
}
