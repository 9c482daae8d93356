/** The Camel side of the operations: dispatch only. */
@NullMarked
package io.github.camelgmail.component.producer;

import org.jspecify.annotations.NullMarked;
