package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.Profile;

/**
 * The verbs of one mailbox. Every verb repeats what may be repeated and throws a {@link GmailException} for the rest.
 * Safe for use by many threads; a verb blocks its caller until Gmail has answered or the attempts are used up.
 */
public final class GmailClient implements AutoCloseable {

    private final GmailGate gate;
    private final GmailMessages messages;
    private final GmailLabels labels;
    private final GmailHistory history;
    private final LabelDirectory labelDirectory;

    private GmailClient(GmailGate gate, int batchSize) {
        this.gate = gate;
        this.messages = new GmailMessages(gate, batchSize);
        this.labels = new GmailLabels(gate);
        this.history = new GmailHistory(gate);
        this.labelDirectory = new LabelDirectory(labels);
    }

    /**
     * Makes a client. No request is made before the first verb.
     *
     * @param settings where to call, as whom, and how patiently
     */
    public static GmailClient create(GmailClientSettings settings) {
        return new GmailClient(GmailGate.open(settings), settings.batchSize());
    }

    /**
     * Makes a client with its own idea of time and chance, for tests.
     *
     * @param settings where to call, as whom, and how patiently
     * @param timing the clock, the waiting and the jitter
     */
    public static GmailClient create(GmailClientSettings settings, RetryTiming timing) {
        return new GmailClient(GmailGate.open(settings, timing), settings.batchSize());
    }

    /**
     * Reads the mailbox's address, its totals and its current history id ({@code users.getProfile}).
     *
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public Profile getProfile() {
        return gate.execute(GmailMethod.GET_PROFILE, (users, me) -> users.getProfile(me));
    }

    /** The verbs of messages. */
    public GmailMessages messages() {
        return messages;
    }

    /** The verbs of labels. */
    public GmailLabels labels() {
        return labels;
    }

    /** The verbs of the mailbox's history. */
    public GmailHistory history() {
        return history;
    }

    /** The labels of the mailbox by name or id, remembered between calls. */
    public LabelDirectory labelDirectory() {
        return labelDirectory;
    }

    /** The quota units that this client's calls cost so far: all that Gmail answered or may have, refused ones too. */
    public long unitsUsed() {
        return gate.unitsUsed();
    }

    /** Ends the waits between attempts and refuses further calls. Calls in flight end by themselves. */
    @Override
    public void close() {
        gate.close();
    }
}
