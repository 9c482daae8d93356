/** The notifications that wake feeds: from any Camel endpoint to the mailbox that they are about. */
@NullMarked
package io.github.camelgmail.component.consumer.notification;

import org.jspecify.annotations.NullMarked;
