package io.github.camelgmail.test.http;

import io.github.camelgmail.test.fault.TruncatedBody;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one call beside its answer: what the journal notes of it, how long the answer is held back, where it breaks off, and
 * who waits for its end. Used by one thread at a time.
 */
final class Delivery {

    /** The method of a request that addresses none. */
    static final String UNKNOWN = "unknown";

    private final int part;
    private final List<Runnable> whenDone = new ArrayList<>();
    private Duration delay = Duration.ZERO;
    private @Nullable TruncatedBody cut;
    private String verb = "";
    private String method = UNKNOWN;
    private String mailbox = "";
    private int quotaUnits;

    /**
     * Begins with nothing known.
     *
     * @param part which part of a batch the call is, beginning with 1; 0 when it came alone
     */
    Delivery(int part) {
        this.part = part;
    }

    int part() {
        return part;
    }

    /** Notes the HTTP verb that is meant. */
    void isAskedBy(String meant) {
        verb = meant;
    }

    /** Notes whose call of which method this is. */
    void isCallOf(String newMethod, String address) {
        method = newMethod;
        mailbox = address;
    }

    void costs(int units) {
        quotaUnits = units;
    }

    /** Holds the answer back, if it is not held back longer already. */
    void holdBack(Duration time) {
        delay = delay.compareTo(time) < 0 ? time : delay;
    }

    void cutOff(TruncatedBody where) {
        cut = where;
    }

    /** Has something done when the answer is on its way, or will never be. */
    void whenDone(Runnable action) {
        whenDone.add(action);
    }

    /** Takes over what a part of a batch means for the whole. */
    void include(Delivery inner) {
        holdBack(inner.delay);
        whenDone.addAll(inner.whenDone);
    }

    void done() {
        whenDone.forEach(Runnable::run);
        whenDone.clear();
    }

    Duration delay() {
        return delay;
    }

    @Nullable
    TruncatedBody cut() {
        return cut;
    }

    String verb() {
        return verb;
    }

    String method() {
        return method;
    }

    String mailbox() {
        return mailbox;
    }

    int quotaUnits() {
        return quotaUnits;
    }
}
