/** The history engine: turns a mailbox's history into messages delivered in order, each at least once. */
@NullMarked
package io.github.camelgmail.component.sync;

import org.jspecify.annotations.NullMarked;
