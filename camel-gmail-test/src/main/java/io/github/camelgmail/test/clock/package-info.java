/** The time of the embedded Gmail, which a test may move. */
@NullMarked
package io.github.camelgmail.test.clock;

import org.jspecify.annotations.NullMarked;
