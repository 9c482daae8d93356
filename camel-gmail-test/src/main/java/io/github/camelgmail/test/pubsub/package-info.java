/** The Pub/Sub topics that a server knows, and the notifications that Gmail publishes to them for watched mailboxes. */
@NullMarked
package io.github.camelgmail.test.pubsub;

import org.jspecify.annotations.NullMarked;
