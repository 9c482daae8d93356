/** One file an operation, each with its Gmail method, the narrowest scope that allows it and its price. */
@NullMarked
package io.github.camelgmail.component.producer.operation;

import org.jspecify.annotations.NullMarked;
