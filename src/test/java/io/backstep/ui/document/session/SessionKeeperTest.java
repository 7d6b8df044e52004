package io.backstep.ui.document.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backstep.engine.trace.History;
import io.backstep.experiment.WholeFile;
import io.backstep.ui.document.Document;
import io.backstep.ui.document.ExperimentFileFormat;
import io.backstep.ui.document.Experiments;
import io.backstep.ui.document.Notice;
import io.backstep.ui.document.Position;
import io.backstep.ui.document.Run;
import io.backstep.ui.document.Runs;
import io.backstep.ui.document.ScreenState;
import io.backstep.ui.document.UnreadableException;
import io.backstep.ui.document.WholeWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionKeeperTest {
    @TempDir
    Path path;

    private final SessionFormat format = new SessionFormat(new ExperimentFileFormat());
    private final Document document = new Document(Experiments.random(1), Position.start("step"));
    private final List<Notice> problems = new ArrayList<>();
    private final HandPace pace = new HandPace();

    private SessionKeeper keeper(SessionFolder folder, Document of) {
        return new SessionKeeper(of, folder, pace, problems::add);
    }

    private SessionFolder folder() {
        return folder(WholeFile::write);
    }

    private SessionFolder folder(WholeWriter writer) {
        return new SessionFolder(path, format, writer, 7);
    }

    private void rate(double rate) {
        document.edit("job.learningRate", experiment -> Experiments.withRate(experiment, rate));
    }

    @Test
    void everythingComesBackBitForBit() throws UnreadableException {
        History history = Runs.history(document.experiment(), 6);
        for (int iteration = 1; iteration <= 6; iteration++) {
            Run run = Run.of(history, iteration);
            Position position = new Position(
                    "step",
                    Optional.of(run),
                    Map.of(
                            "step",
                            ScreenState.EMPTY.with("step", 17),
                            "of-a-later-version",
                            ScreenState.EMPTY.with("a", "ü\n")));
            Session session = new Session(document.experiment(), position, Optional.of(path.resolve("a b")), true);
            Session read = format.read(format.write(session));
            assertThat(read).isEqualTo(session);
            History again = read.position().run().orElseThrow().history(read.experiment());
            assertThat(again.size()).isEqualTo(iteration);
            assertThat(again.at(iteration)).isEqualTo(history.at(iteration));
            assertThat(again.at(iteration - 1)).isEqualTo(history.at(iteration - 1));
            assertThat(again.losses()).isEqualTo(history.forkAt(iteration).losses());
        }
    }

    @Test
    void noDamagedFileIsTakenForASession() {
        Run run = Run.of(Runs.history(document.experiment(), 3), 3);
        document.move(position -> position.withRun(Optional.of(run)));
        Session session = Session.of(document.state());
        byte[] whole = format.write(session);
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            byte[] cut = Arrays.copyOf(whole, random.nextInt(whole.length));
            assertThatThrownBy(() -> format.read(cut)).isInstanceOf(UnreadableException.class);
            byte[] holed = whole.clone();
            Arrays.fill(holed, random.nextInt(whole.length), whole.length, (byte) 0);
            assertThatThrownBy(() -> format.read(holed)).isInstanceOf(UnreadableException.class);
        }
        String text = new String(whole, StandardCharsets.UTF_8);
        for (String wrong : List.of(
                text.replace("\"updates\":2", "\"updates\":2147483647"),
                text.replace("\"updates\":1", "\"updates\":9"),
                text.replace("\"losses\":[", "\"losses\":[1.0,"),
                text.replace("\"firstSample\":1", "\"firstSample\":2"),
                text.replace("\"slots\":[[", "\"slots\":[[1e999,"),
                text.replace("\"dirty\"", "\"dirty\":true,\"dirty\""),
                text.replace("\"dirty\":", "\"durty\":"),
                text + "1")) {
            assertThat(wrong).isNotEqualTo(text);
            assertThatThrownBy(() -> format.read(wrong.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(UnreadableException.class);
        }
    }

    @Test
    void changesAreWrittenTogetherAfterAWhileAndTheRestAtTheEnd() {
        int[] writings = {0};
        SessionFolder folder = folder((file, content) -> {
            writings[0]++;
            WholeFile.write(file, content);
        });
        SessionKeeper keeper = keeper(folder, document);
        rate(0.1);
        rate(0.2);
        assertThat(writings[0]).isZero();
        pace.pass();
        assertThat(writings[0]).isEqualTo(1);
        pace.pass();
        assertThat(writings[0]).as("nothing has changed").isEqualTo(1);
        document.move(position -> position.with("step", ScreenState.EMPTY.with("step", 3)));
        keeper.close();
        assertThat(writings[0]).isEqualTo(2);
        pace.pass();
        assertThat(writings[0]).isEqualTo(2);

        FoundSessions found = folder().find();
        assertThat(found.sessions()).hasSize(1);
        assertThat(found.sessions().get(0).session()).isEqualTo(Session.of(document.state()));
        assertThat(problems).isEmpty();
    }

    @Test
    void aLivingSessionIsNotOfferedAndAFoundOneOnlyOnce() {
        SessionFolder living = folder();
        SessionKeeper keeper = keeper(living, document);
        rate(0.1);
        pace.pass();
        assertThat(living.find().sessions()).isEmpty();
        assertThat(folder().find().sessions()).isEmpty();
        keeper.close();

        SessionFolder next = folder();
        FoundSession found = next.find().sessions().get(0);
        assertThat(folder().find().sessions()).as("already offered elsewhere").isEmpty();
        Document restored = new Document(Experiments.random(2), Position.start("step"));
        SessionKeeper nextKeeper = keeper(next, restored);
        nextKeeper.adopt(found);
        assertThat(Session.of(restored.state())).isEqualTo(found.session());
        assertThat(restored.isDirty()).isTrue();
        nextKeeper.close();
        FoundSession again = folder().find().sessions().get(0);
        again.discard();
        assertThat(folder().find().sessions()).isEmpty();
        assertThat(path).isEmptyDirectory();
    }

    @Test
    void whereTheLastGenerationIsDamagedTheOneBeforeIsOfferedAndNeverOverwrittenByIt() throws IOException {
        SessionKeeper keeper = keeper(folder(), document);
        rate(0.1);
        pace.pass();
        Session first = Session.of(document.state());
        rate(0.2);
        keeper.close();
        Path current = path.resolve("7-1" + SessionSlot.CURRENT);
        Files.write(current, Arrays.copyOf(Files.readAllBytes(current), 100));

        FoundSession found = folder().find().sessions().get(0);
        assertThat(found.session()).isEqualTo(first);
        assertThat(found.notices()).containsExactly(Notice.of("session.olderOffered"));
        assertThat(current).doesNotExist();
        found.leave();

        Files.writeString(path.resolve("7-1" + SessionSlot.PREVIOUS), "");
        FoundSessions none = folder().find();
        assertThat(none.sessions()).isEmpty();
        assertThat(none.notices()).hasSize(1);
    }

    @Test
    void whatCannotBeKeptIsSaidOnceAndTriedAgain() {
        boolean[] full = {true};
        SessionKeeper keeper = keeper(
                folder((file, content) -> {
                    if (full[0]) {
                        throw new IOException("no space left");
                    }
                    WholeFile.write(file, content);
                }),
                document);
        rate(0.1);
        pace.pass();
        rate(0.2);
        pace.pass();
        assertThat(problems).containsExactly(Notice.of("session.notKept", "no space left"));
        full[0] = false;
        keeper.close();
        assertThat(folder().find().sessions().get(0).session()).isEqualTo(Session.of(document.state()));
    }

    /** Time that passes by hand. */
    private static final class HandPace implements SessionPace {
        private final Deque<Runnable> due = new ArrayDeque<>();

        void pass() {
            for (Runnable action : List.copyOf(due)) {
                due.remove(action);
                action.run();
            }
        }

        @Override
        public void after(Duration delay, Runnable action) {
            due.add(action);
        }

        @Override
        public <T> void inBackground(
                Callable<T> work, Consumer<? super T> onResult, Consumer<? super Throwable> onFailure) {
            try {
                onResult.accept(work.call());
            } catch (Exception e) {
                onFailure.accept(e);
            }
        }
    }
}
