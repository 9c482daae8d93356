/** A feed that Gmail's notifications wake, pushed by Pub/Sub to a webhook. */
@NullMarked
package io.github.camelgmail.examples.webhook;

import org.jspecify.annotations.NullMarked;
