package io.github.camelgmail.component.client;

/**
 * Names a message, as Gmail's lists do.
 *
 * @param id the message id
 * @param threadId the id of its thread; empty if that is not known
 */
public record ListedMessage(String id, String threadId) {}
