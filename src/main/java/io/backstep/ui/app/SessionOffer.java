package io.backstep.ui.app;

import io.backstep.experiment.Experiment;
import io.backstep.ui.document.Document;
import io.backstep.ui.document.DocumentFiles;
import io.backstep.ui.document.Notice;
import io.backstep.ui.document.Run;
import io.backstep.ui.document.session.FoundSession;
import io.backstep.ui.document.session.FoundSessions;
import io.backstep.ui.document.session.Session;
import io.backstep.ui.document.session.SessionFolder;
import io.backstep.ui.document.session.SessionKeeper;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Offers to go on where an earlier window was left, without getting in the way of who wants to begin anew. */
final class SessionOffer implements AutoCloseable {
    private final Document document;
    private final SessionFolder folder;
    private final SessionKeeper keeper;
    private final NoticeBoard notices;
    private Optional<FoundSession> open = Optional.empty();

    SessionOffer(Document document, SessionFolder folder, SessionKeeper keeper, NoticeBoard notices) {
        this.document = document;
        this.folder = folder;
        this.keeper = keeper;
        this.notices = notices;
    }

    /**
     * Looks for sessions and offers the one kept last. The others stay for other windows.
     *
     * @param mayLeave asks what is to become of unsaved changes before the document gives way
     */
    void offer(BooleanSupplier mayLeave) {
        FoundSessions found = folder.find();
        found.notices().forEach(notices::problem);
        boolean offered = false;
        for (FoundSession session : found.sessions()) {
            if (offered) {
                session.leave();
            } else if (isUntouched(session.session(), document.experiment())) {
                session.discard();
            } else {
                offered = true;
                offer(session, mayLeave);
            }
        }
    }

    private void offer(FoundSession found, BooleanSupplier mayLeave) {
        open = Optional.of(found);
        found.notices().forEach(notices::problem);
        notices.put(new NoticeBoard.Message(
                NoticeBoard.Kind.OFFER,
                text(found.session()),
                List.of(
                        new NoticeBoard.Choice("app.session.continue", () -> goOn(found, mayLeave)),
                        new NoticeBoard.Choice("app.session.fresh", () -> {
                            open = Optional.empty();
                            found.discard();
                        })),
                () -> {
                    open = Optional.empty();
                    found.leave();
                }));
    }

    private void goOn(FoundSession found, BooleanSupplier mayLeave) {
        if (!mayLeave.getAsBoolean()) {
            offer(found, mayLeave);
            return;
        }
        open = Optional.empty();
        keeper.adopt(found);
    }

    /** Where nothing was done there is nothing to go on with. */
    private static boolean isUntouched(Session session, Experiment fresh) {
        return !session.dirty()
                && session.file().isEmpty()
                && session.experiment().equals(fresh)
                && session.position().run().isEmpty()
                && StepDocumentLink.position(session.position()) == 0
                && session.position().screens().keySet().stream().allMatch(StepDocumentLink.SCREEN::equals);
    }

    private static Notice text(Session session) {
        long iteration = session.position().run().map(Run::iteration).orElse(1L);
        String name = session.file()
                .map(DocumentFiles::titleOf)
                .orElse(session.experiment().name());
        return Notice.of(
                "app.session.offer",
                name,
                Long.toString(iteration),
                Integer.toString(StepDocumentLink.position(session.position())));
    }

    /** Leaves a session that was neither taken up nor refused to be offered at the next start. */
    @Override
    public void close() {
        open.ifPresent(FoundSession::leave);
        open = Optional.empty();
    }
}
