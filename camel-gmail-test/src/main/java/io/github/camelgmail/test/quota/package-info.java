/** What mailboxes and the project may use: units, calls in flight, sent messages and bytes; and what they have used. */
@NullMarked
package io.github.camelgmail.test.quota;

import org.jspecify.annotations.NullMarked;
