package io.github.camelgmail.component.sync;

/**
 * Names a message, as Gmail's lists do.
 *
 * @param id       the message id
 * @param threadId the id of its thread
 */
public record MessageReference(String id, String threadId) {}
