/** A feed that Gmail's notifications wake, pulled from Pub/Sub. */
@NullMarked
package io.github.camelgmail.examples.pubsubpull;

import org.jspecify.annotations.NullMarked;
