package io.github.camelgmail.component.client;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail that shall be sent once, over several attempts if need be. Keep it until the mail was sent; it knows what earlier
 * attempts may have done. For one thread at a time.
 */
public final class PendingSend {

    /** The header field of the mail that holds its send id, by which its copy is known again: Gmail replaces the Message-ID. */
    public static final String HEADER = "X-Camel-Gmail-Send-Id";

    /** How far the clocks of Gmail and of this host may be apart. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);

    /** How long ago somebody else may have sent a mail under the same key. */
    private static final Duration EARLIER = Duration.ofHours(1);

    private final String sendId;
    private final boolean keyed;
    private boolean open;
    private @Nullable Instant firstAttempt;
    private @Nullable String draftId;

    /**
     * @param sendId what the mail carries in {@link #HEADER}; opaque, in one line
     * @param keyed whether somebody else may have sent this mail, so that it is looked for before it is sent
     */
    public PendingSend(String sendId, boolean keyed) {
        this.sendId = sendId;
        this.keyed = keyed;
    }

    /** A mail that carries nothing of ours, as a draft that a person wrote. */
    public static PendingSend unmarked() {
        return new PendingSend("", false);
    }

    /** Whether its copy can be known again. */
    boolean marked() {
        return !sendId.isEmpty();
    }

    /** What the mail carries in {@link #HEADER}. */
    public String sendId() {
        return sendId;
    }

    /** Whether an attempt has begun. */
    public boolean begun() {
        return firstAttempt != null;
    }

    /** Notes that an attempt begins. */
    void begin(Instant now) {
        firstAttempt = firstAttempt == null ? now : firstAttempt;
    }

    /** Whether somebody else may have sent it. */
    boolean keyed() {
        return keyed;
    }

    /** Whether an attempt was made of which nobody knows how it ended. */
    boolean inDoubt() {
        return open;
    }

    /** Whether it may have been sent, by somebody else or by an attempt of which nobody knows how it ended. */
    boolean mayBeSent() {
        return keyed || open;
    }

    /**
     * Notes that Gmail is asked now, so that it may be sent from here on.
     *
     * @return whether an earlier attempt may have sent it
     */
    boolean asked() {
        boolean before = open;
        open = true;
        return before;
    }

    /**
     * Notes that Gmail has said no, so that what was asked last has not taken place.
     *
     * @param before whether an earlier attempt may have sent it
     */
    void refused(boolean before) {
        open = before;
    }

    /** The earliest time at which it may have been sent. */
    Instant since(Instant now) {
        Instant first = firstAttempt == null ? now : firstAttempt;
        return first.minus(CLOCK_SKEW).minus(keyed ? EARLIER : Duration.ZERO);
    }

    /** The draft that it is in, or null where that is not known. */
    @Nullable
    String draftId() {
        return draftId;
    }

    /** Notes that it is in a draft, which nobody here has asked Gmail to send. */
    void inDraft(String id) {
        draftId = id;
        open = false;
    }
}
