package io.github.camelgmail.component.client;

import org.jspecify.annotations.Nullable;

/**
 * A mail that was sent.
 *
 * @param id the id of its copy in the sender's mailbox, or null where it is known only that it was sent
 * @param threadId the thread of that copy, or null likewise
 * @param found whether that is known by finding it, and not by Gmail's answer
 */
public record SentMail(@Nullable String id, @Nullable String threadId, boolean found) {}
