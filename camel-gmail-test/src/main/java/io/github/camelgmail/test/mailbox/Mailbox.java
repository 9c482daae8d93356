package io.github.camelgmail.test.mailbox;

import io.github.camelgmail.test.mime.Octets;

/** One Gmail account. Thread-safe. */
public final class Mailbox {

    private final MailboxState state;
    private final Messages messages;
    private final Threads threads;
    private final Labels labels;
    private final Drafts drafts;
    private final History history;
    private final Delivery delivery;

    Mailbox(MailboxState state, MailRules rules, MailCarrier carrier) {
        this.state = state;
        this.delivery = new Delivery(state, rules, carrier);
        Sending sending = new Sending(state, rules, delivery, carrier);
        this.messages = new Messages(state, sending, delivery);
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
     * Lets a mail arrive from outside: into the inbox, unread, threaded by its headers, unless the owner's filters want it otherwise.
     *
     * @param raw any bytes
     */
    public Message deliver(byte[] raw) {
        return deliver(Octets.copyOf(raw));
    }

    /** The same as {@link #deliver(byte[])} with a message that may be on the disk. */
    public Message deliver(Octets raw) {
        return delivery.deliver(raw);
    }

    /** Tells the owner that a mail from here did not reach a recipient. */
    Message reportFailure(Octets raw, String recipient) {
        String messageId = state.locked(() -> state.ids().nextMailGmailId());
        return delivery.report(DeliveryReport.of(raw, state.address(), recipient, messageId, state.now()));
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
