/** Push subscriptions: messages posted over HTTP, with tokens by which the receiver knows the sender. */
@NullMarked
package io.github.camelgmail.test.pubsub.push;

import org.jspecify.annotations.NullMarked;
