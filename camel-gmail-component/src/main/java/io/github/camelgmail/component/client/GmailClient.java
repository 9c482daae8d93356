package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.Profile;
import io.github.camelgmail.component.client.quota.QuotaBudgets;
import io.github.camelgmail.component.client.quota.QuotaMeters;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The verbs of one mailbox. Every verb repeats what may be repeated and throws a {@link GmailException} for the rest.
 * Safe for use by many threads; a verb blocks its caller until Gmail has answered or the attempts are used up.
 */
public final class GmailClient implements AutoCloseable {

    private final GmailGate gate;
    private final BudgetLease budget;
    private final int batchSize;
    private final GmailMessages messages;
    private final GmailThreads threads;
    private final GmailLabels labels;
    private final GmailHistory history;
    private final GmailWatch watch;
    private final GmailSettings settings;
    private final LabelDirectory labelDirectory;
    private final SendAsDirectory sendAsDirectory;
    private final GmailDrafts drafts;
    private final SentCopies copies;

    private GmailClient(GmailGate gate, BudgetLease budget, int batchSize) {
        this.gate = gate;
        this.budget = budget;
        this.batchSize = batchSize;
        this.messages = new GmailMessages(gate, batchSize);
        this.threads = new GmailThreads(gate);
        this.labels = new GmailLabels(gate);
        this.history = new GmailHistory(gate);
        this.watch = new GmailWatch(gate);
        this.settings = new GmailSettings(gate, this::forgetSendAs);
        this.labelDirectory = new LabelDirectory(labels);
        this.sendAsDirectory =
                new SendAsDirectory(settings.sendAs()::list, () -> getProfile().getEmailAddress(), Clock.systemUTC());
        this.drafts = new GmailDrafts(gate);
        MessageBatches batches = new MessageBatches(gate, batchSize);
        this.copies = new SentCopies(gate, new SentListing(messages, batches), new DraftListing(drafts, batches));
    }

    /**
     * Makes a client that shares no quota with others. No request is made before the first verb.
     *
     * @param settings where to call, as whom, and how patiently
     */
    public static GmailClient create(GmailClientSettings settings) {
        return create(settings, BudgetLease.alone(settings));
    }

    /**
     * Makes a client that shares its quota with all clients of the same mailbox and project that were made with the same budgets.
     *
     * @param settings where to call, as whom, and how patiently
     * @param budgets the budgets, which stay open when the client is closed
     * @throws IllegalArgumentException if the settings have another quota than an open client of the same project
     */
    public static GmailClient create(GmailClientSettings settings, QuotaBudgets budgets) {
        return create(settings, BudgetLease.of(settings, budgets));
    }

    /**
     * Makes a client with its own idea of time and chance, for tests. It shares no quota with others.
     *
     * @param settings where to call, as whom, and how patiently
     * @param timing the clock, the waiting and the jitter
     */
    public static GmailClient create(GmailClientSettings settings, RetryTiming timing) {
        return create(settings, BudgetLease.alone(settings, timing.clock()), timing);
    }

    /**
     * Makes a client with its own idea of time and chance, for tests.
     *
     * @param settings where to call, as whom, and how patiently
     * @param budgets the budgets, which stay open when the client is closed
     * @param timing the clock, the waiting and the jitter
     */
    public static GmailClient create(GmailClientSettings settings, QuotaBudgets budgets, RetryTiming timing) {
        return create(settings, BudgetLease.of(settings, budgets), timing);
    }

    private static GmailClient create(GmailClientSettings settings, BudgetLease budget) {
        return new GmailClient(GmailGate.open(settings, budget.budget()), budget, settings.batchSize());
    }

    private static GmailClient create(GmailClientSettings settings, BudgetLease budget, RetryTiming timing) {
        return new GmailClient(GmailGate.open(settings, budget.budget(), timing), budget, settings.batchSize());
    }

    /**
     * Reads the mailbox's address, its totals and its current history id ({@code users.getProfile}).
     *
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public Profile getProfile() {
        Profile profile = gate.execute(GmailMethod.GET_PROFILE, (users, me) -> users.getProfile(me));
        if (profile.getEmailAddress() != null) {
            budget.name(profile.getEmailAddress());
        }
        return profile;
    }

    /** The verbs of messages. */
    public GmailMessages messages() {
        return messages;
    }

    /** The verbs of threads. */
    public GmailThreads threads() {
        return threads;
    }

    /** The verbs of drafts that take no message. */
    public GmailDrafts drafts() {
        return drafts;
    }

    /** The verbs that take a message. */
    public GmailUploads uploads(UploadSettings settings) {
        return new GmailUploads(gate, settings);
    }

    /** Sends mails once, though answers are lost. */
    public GmailSending sending(UploadSettings settings) {
        return new GmailSending(gate, settings, drafts, copies);
    }

    /** The verbs of labels. */
    public GmailLabels labels() {
        return labels;
    }

    /** The verbs of the mailbox's history. */
    public GmailHistory history() {
        return history;
    }

    /** The verbs of the mailbox's notifications. */
    public GmailWatch watch() {
        return watch;
    }

    /** The questions about how the mailbox's notifications are set up. */
    public GmailSetup setup() {
        return gate.setup();
    }

    /** The verbs of the account's settings. */
    public GmailSettings settings() {
        return settings;
    }

    /** The labels of the mailbox by name or id, remembered between calls. */
    public LabelDirectory labelDirectory() {
        return labelDirectory;
    }

    /** The addresses that the mailbox may send from, remembered between calls. */
    public SendAsDirectory sendAsDirectory() {
        return sendAsDirectory;
    }

    /**
     * Returns a client of the same mailbox for a feed: what others call goes first, and a little quota is always left for
     * them. It is closed with this one, and this one with it.
     *
     * @param waits whether its calls wait for quota and between attempts, as those of any client do; otherwise they throw
     *     {@link GmailPostponedException}, and the feed makes them again when that says. One such client is for one feed, which
     *     makes one call after the other: failures between two calls that go well count as attempts of one call, but for those
     *     of a rate, which last as long as Gmail likes.
     */
    public GmailClient forFeed(boolean waits) {
        return new GmailClient(gate.forFeed(waits), budget, batchSize);
    }

    /**
     * Reserves the quota of calls, so that whoever makes them need not wait for it.
     *
     * @param methods what will be called; at least one
     * @return completed when the quota is there, at once or later by a thread that must not be held up; exceptionally when the
     *     client is closed before, or Gmail refuses for more than five minutes
     */
    public CompletableFuture<ReservedCalls> reserve(List<GmailMethod> methods) {
        return gate.reserve(new CallCost(methods)).thenApply(permit -> new ReservedCalls(permit, gate));
    }

    private void forgetSendAs() {
        sendAsDirectory.forget();
    }

    /** What was spent of the mailbox's quota, by all clients that share it, and how it stands. */
    public QuotaMeters quota() {
        return budget.budget().meters();
    }

    /** The quota units that this client's calls cost so far: all that Gmail answered or may have, refused ones too. */
    public long unitsUsed() {
        return gate.unitsUsed();
    }

    /** Ends the waits between attempts and refuses further calls. Calls in flight end by themselves. */
    @Override
    public void close() {
        gate.close();
        budget.close();
    }
}
