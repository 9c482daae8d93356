/** Notifications of many mailboxes by way of Kafka, to more than one feed, each with several consumers. */
@NullMarked
package io.github.camelgmail.examples.kafkafanout;

import org.jspecify.annotations.NullMarked;
