package io.github.camelgmail.component.message;

import org.jspecify.annotations.Nullable;

/** A mail that comes of another one: knows which thread it joins and which fields it takes over. */
public interface FollowUp {

    /**
     * Completes a draft with what the original mail gives: recipients, subject, threading fields.
     *
     * @param draft what the route wants to say; fields that it sets itself are kept
     * @throws InvalidMailException when nobody would receive it
     */
    Outgoing applyTo(Outgoing draft);

    /** The thread to name when sending, or null to begin a new one. */
    @Nullable
    String threadId();
}
