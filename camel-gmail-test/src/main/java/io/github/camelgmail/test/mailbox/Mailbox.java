package io.github.camelgmail.test.mailbox;

import java.time.Clock;
import java.util.List;

/** One Gmail account. Thread-safe. */
public final class Mailbox {

    private static final List<String> ARRIVED =
            List.of(SystemLabels.UNREAD, SystemLabels.CATEGORY_PERSONAL, SystemLabels.INBOX);

    private final MailboxState state;
    private final Messages messages;
    private final Threads threads;
    private final Labels labels;
    private final Drafts drafts;
    private final History history;

    Mailbox(String address, Clock clock, HistoryRetention retention, MailCarrier carrier) {
        this.state = new MailboxState(address, clock, retention);
        Sending sending = new Sending(state, carrier);
        this.messages = new Messages(state, sending);
        this.threads = new Threads(state);
        this.labels = new Labels(state);
        this.drafts = new Drafts(state, sending);
        this.history = new History(state);
    }

    /** The address, in lower case. */
    public String address() {
        return state.address();
    }

    /** Gmail's {@code users.getProfile}. */
    public Profile profile() {
        return state.locked(() -> new Profile(
                state.address(),
                state.messages().size(),
                state.messages().threadCount(),
                state.ids().currentHistoryId()));
    }

    /**
     * Lets a mail arrive from outside: into the inbox, unread, threaded by its headers.
     *
     * @param raw any bytes
     */
    public Message deliver(byte[] raw) {
        Mail mail = Mail.of(raw);
        return state.locked(() -> state.add(mail, ARRIVED, Threading.choose(state, mail, null), state.now()));
    }

    /** The messages. */
    public Messages messages() {
        return messages;
    }

    /** The threads. */
    public Threads threads() {
        return threads;
    }

    /** The labels. */
    public Labels labels() {
        return labels;
    }

    /** The drafts. */
    public Drafts drafts() {
        return drafts;
    }

    /** The history log. */
    public History history() {
        return history;
    }
}
