/** AssertJ assertions about mailboxes, messages, threads and the outbox. Needs {@code assertj-core} on the class path. */
@NullMarked
package io.github.camelgmail.test.assertj;

import org.jspecify.annotations.NullMarked;
