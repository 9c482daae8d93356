package io.github.camelgmail.component.sync;

import java.time.Instant;

/**
 * A message that is to be read.
 *
 * @param message  its ids
 * @param listedAt when Gmail listed it, by this machine's clock; ten seconds later it counts as gone if it is missing
 */
public record Wanted(MessageReference message, Instant listedAt) {

    /** Returns the message id. */
    public String id() {
        return message.id();
    }
}
