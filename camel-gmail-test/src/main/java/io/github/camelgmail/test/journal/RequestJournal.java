package io.github.camelgmail.test.journal;

import java.util.List;

/**
 * The latest requests that a server was asked, without their bodies and tokens, and counts of all of them. Requests to {@code /__admin/}
 * are not among them. Safe for use by several threads.
 */
public interface RequestJournal {

    /** The latest requests, oldest first. */
    List<RecordedRequest> requests();

    /** The latest requests by the owner of a mailbox, oldest first. */
    List<RecordedRequest> of(String mailbox);

    /** The latest requests of a method such as {@code messages.get}, oldest first. */
    List<RecordedRequest> ofMethod(String method);

    /** How often a method was called since the start or the last reset, whether or not the journal still remembers it. */
    default long count(String method) {
        return counts().of(method);
    }

    /** The counts since the start or the last reset. */
    RequestCounts counts();

    /** How many requests are remembered at most. */
    int capacity();

    /** Forgets all requests and sets the counts to zero. */
    void clear();
}
