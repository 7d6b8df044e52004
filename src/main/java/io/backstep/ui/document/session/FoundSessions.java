package io.backstep.ui.document.session;

import io.backstep.ui.document.Notice;
import java.util.List;

/**
 * What earlier processes left.
 *
 * @param sessions the one kept last in front
 * @param notices of sessions of which nothing could be read
 */
public record FoundSessions(List<FoundSession> sessions, List<Notice> notices) {
    public FoundSessions {
        sessions = List.copyOf(sessions);
        notices = List.copyOf(notices);
    }
}
