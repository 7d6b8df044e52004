package io.backstep.ui.kit.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {
    private final StringProperty value = new SimpleStringProperty("a");
    private final List<String> heard = new ArrayList<>();

    @Test
    void releasesEverythingTheLatestFirstAndOnce() {
        Subscriptions subscriptions = new Subscriptions();
        subscriptions.add(() -> heard.add("first"));
        subscriptions.add(() -> heard.add("second"));
        subscriptions.unsubscribe();
        subscriptions.unsubscribe();
        assertThat(heard).containsExactly("second", "first");
        assertThat(subscriptions.size()).isZero();
    }

    @Test
    void listensFromThePresentValueUntilReleased() {
        Subscriptions subscriptions = new Subscriptions();
        subscriptions.listen(value, heard::add);
        value.set("b");
        subscriptions.unsubscribe();
        value.set("c");
        assertThat(heard).containsExactly("a", "b");
    }

    @Test
    void hearsOfChangesOnlyWhenAskedForChanges() {
        Subscriptions subscriptions = new Subscriptions();
        subscriptions.onChange(value, () -> heard.add(value.get()));
        value.set("b");
        assertThat(heard).containsExactly("b");
    }

    @Test
    void listensOnlyWhileTheNodeIsInAScene() {
        Region node = new Region();
        Group parent = new Group();
        new Scene(parent);
        Subscriptions.whileShown(node, shown -> shown.listen(value, heard::add));
        value.set("before");
        parent.getChildren().add(node);
        value.set("shown");
        parent.getChildren().clear();
        value.set("away");
        parent.getChildren().add(node);
        assertThat(heard).containsExactly("before", "shown", "away");
    }

    @Test
    void canStopWatchingTheNode() {
        Region node = new Region();
        Group parent = new Group(node);
        new Scene(parent);
        Subscription watch = Subscriptions.whileShown(node, shown -> shown.listen(value, heard::add));
        watch.unsubscribe();
        value.set("b");
        parent.getChildren().clear();
        parent.getChildren().add(node);
        assertThat(heard).containsExactly("a");
    }
}
