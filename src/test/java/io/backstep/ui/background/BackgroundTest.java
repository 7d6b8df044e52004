package io.backstep.ui.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BackgroundTest {
    /** Stands for the JavaFX thread: what is to be run there waits here until the test takes it. */
    private final LinkedBlockingQueue<Runnable> deliveries = new LinkedBlockingQueue<>();

    private final ThreadBackground background = new ThreadBackground(1, deliveries::add);
    private final List<Object> heard = new ArrayList<>();

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void worksElsewhereAndDeliversWhereItIsTold() throws InterruptedException {
        background.run(() -> Thread.currentThread(), heard::add, heard::add);
        assertThat(heard).isEmpty();
        deliveries.take().run();
        assertThat(heard).singleElement().isInstanceOfSatisfying(Thread.class, thread -> {
            assertThat(thread).isNotSameAs(Thread.currentThread());
            assertThat(thread.isDaemon()).isTrue();
        });
    }

    @Test
    void deliversWhatWasThrown() throws InterruptedException {
        AssertionError error = new AssertionError("broken");
        background.run(
                () -> {
                    throw error;
                },
                result -> heard.add("result"),
                heard::add);
        deliveries.take().run();
        assertThat(heard).containsExactly(error);
    }

    @Test
    void aWaivedResultIsNotDelivered() throws InterruptedException {
        Subscription request = background.run(() -> "result", heard::add, heard::add);
        Runnable delivery = deliveries.take();
        request.unsubscribe();
        delivery.run();
        assertThat(heard).isEmpty();
    }

    @Test
    void waivedWorkThatWaitsIsNotBegun() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        background.run(
                () -> {
                    release.await();
                    return "first";
                },
                heard::add,
                heard::add);
        background.run(() -> heard.add("begun"), heard::add, heard::add).unsubscribe();
        background.run(() -> "last", heard::add, heard::add);
        release.countDown();
        deliveries.take().run();
        deliveries.take().run();
        assertThat(heard).containsExactly("first", "last");
    }

    @Test
    void onlyTheNewestRequestOfAChannelIsDelivered() {
        Queue<Runnable> pending = new ArrayDeque<>();
        Background outOfOrder = new Background() {
            @Override
            public <T> Subscription run(
                    Callable<T> work, Consumer<? super T> onResult, Consumer<? super Throwable> onFailure) {
                boolean[] wanted = {true};
                pending.add(() -> {
                    if (wanted[0]) {
                        ThreadBackground.outcome(work, onResult, onFailure).run();
                    }
                });
                return () -> wanted[0] = false;
            }
        };
        Latest<String> latest = outOfOrder.latest(heard::add, heard::add);
        latest.submit(() -> "overtaken");
        latest.submit(() -> "newest");
        pending.forEach(Runnable::run);
        latest.submit(() -> "cancelled");
        latest.cancel();
        pending.forEach(Runnable::run);
        assertThat(heard).containsOnly("newest");
    }

    @Test
    void theSameThreadTwinHasDeliveredWhenItReturns() {
        Background twin = new SameThreadBackground();
        twin.run(() -> "result", heard::add, heard::add);
        assertThat(heard).containsExactly("result");
        IllegalStateException failure = new IllegalStateException("broken");
        twin.run(
                () -> {
                    throw failure;
                },
                heard::add,
                heard::add);
        assertThat(heard).containsExactly("result", failure);
    }
}
