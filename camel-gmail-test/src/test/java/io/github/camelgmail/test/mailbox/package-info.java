/** What the mailboxes must do, sentence by sentence. */
@NullMarked
package io.github.camelgmail.test.mailbox;

import org.jspecify.annotations.NullMarked;
