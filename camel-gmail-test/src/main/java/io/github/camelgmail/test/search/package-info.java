/** Gmail's search language: the {@code q} parameter parsed into an expression and matched against one message. */
@NullMarked
package io.github.camelgmail.test.search;

import org.jspecify.annotations.NullMarked;
