package io.github.camelgmail.component.client.quota;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The mailboxes that wait for units of their project, so that each gets its turn and only the first has to watch the bucket:
 * those with interactive callers before those with feeds. Safe for use by many threads; never calls back.
 */
final class ProjectLine {

    private final Deque<MailboxBudget> interactive = new ArrayDeque<>();
    private final Deque<MailboxBudget> background = new ArrayDeque<>();

    /** Whether nobody else goes first. */
    synchronized boolean admits(MailboxBudget mailbox) {
        MailboxBudget first = first();
        return first == null || first == mailbox;
    }

    /** Joins the line, unless the mailbox waits in it already. */
    synchronized void join(MailboxBudget mailbox, QuotaPriority priority) {
        Deque<MailboxBudget> line = priority == QuotaPriority.INTERACTIVE ? interactive : background;
        if (!line.contains(mailbox)) {
            remove(mailbox);
            line.addLast(mailbox);
        }
    }

    /** Returns who is the first now and was not before; null where that is nobody. */
    synchronized @Nullable MailboxBudget leave(MailboxBudget mailbox) {
        boolean wasFirst = first() == mailbox;
        remove(mailbox);
        return wasFirst ? first() : null;
    }

    private void remove(MailboxBudget mailbox) {
        interactive.remove(mailbox);
        background.remove(mailbox);
    }

    private @Nullable MailboxBudget first() {
        MailboxBudget first = interactive.peekFirst();
        return first == null ? background.peekFirst() : first;
    }
}
