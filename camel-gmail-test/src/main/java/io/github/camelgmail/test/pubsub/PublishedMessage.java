package io.github.camelgmail.test.pubsub;

import java.time.Instant;

/**
 * A message that a topic took.
 *
 * @param id digits, different for each message of a server
 * @param publishTime when it was taken, by the server's clock
 * @param content what was published
 */
public record PublishedMessage(String id, Instant publishTime, PubSubMessage content) {}
