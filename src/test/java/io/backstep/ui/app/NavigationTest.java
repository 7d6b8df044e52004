package io.backstep.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.backstep.ui.document.Document;
import io.backstep.ui.document.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NavigationTest {
    private final Document document = new Document(Rates.example(), Position.start("step"));
    private final Navigation navigation = new Navigation(document, List.of("step", "losses"));

    @Test
    void goingToAScreenIsAPlaceAndNoEdit() {
        navigation.go("losses");

        assertThat(navigation.current()).isEqualTo("losses");
        assertThat(document.position().screen()).isEqualTo("losses");
        assertThat(document.isDirty()).isFalse();
        assertThat(document.state().undoName()).isEmpty();
    }

    @Test
    void tellsOfEachScreenOnce() {
        List<String> told = new ArrayList<>();
        navigation.currentProperty().subscribe(name -> told.add(name));

        document.move(position -> position.onScreen("losses"));
        document.move(position -> position.with("losses", position.of("losses").with("p", 1)));
        navigation.go("losses");

        assertThat(told).containsExactly("step", "losses");
    }

    @Test
    void aSessionLeftOnAScreenGoesOnThere() {
        document.restore(Rates.other(), Position.start("step").onScreen("losses"), Optional.empty(), false);

        assertThat(navigation.current()).isEqualTo("losses");
    }

    @Test
    void aScreenOfAnotherVersionIsTheFirstOne() {
        document.restore(Rates.other(), Position.start("holograms"), Optional.empty(), false);

        assertThat(navigation.current()).isEqualTo("step");
    }
}
