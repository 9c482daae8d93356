package io.github.camelgmail.component.client;

import java.time.Instant;

/**
 * A message of which is asked whether a query finds it.
 *
 * @param id the id of the message
 * @param internalDate when Gmail took it in, exactly as Gmail says; it is searched for around that instant only
 */
public record QueryCandidate(String id, Instant internalDate) {}
