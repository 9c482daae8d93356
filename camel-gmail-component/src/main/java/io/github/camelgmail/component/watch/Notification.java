package io.github.camelgmail.component.watch;

import org.jspecify.annotations.Nullable;

/**
 * What Gmail tells of a watched mailbox: that something has changed. It is only a hint, as notifications come late, twice, out of
 * order, or not at all.
 *
 * @param emailAddress the mailbox, in lower case
 * @param historyId    the mailbox's history id at that time, an unsigned decimal number; null where it is not told
 */
public record Notification(String emailAddress, @Nullable String historyId) {}
