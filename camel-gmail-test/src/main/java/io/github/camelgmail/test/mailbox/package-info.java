/** Mailboxes in memory: messages, threads, labels, drafts and the history log, behaving as Gmail's do. */
@NullMarked
package io.github.camelgmail.test.mailbox;

import org.jspecify.annotations.NullMarked;
