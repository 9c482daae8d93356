/** The Camel side of the feed: life cycle, exchanges, and the bridge between the engine and the client. */
@NullMarked
package io.github.camelgmail.component.consumer;

import org.jspecify.annotations.NullMarked;
