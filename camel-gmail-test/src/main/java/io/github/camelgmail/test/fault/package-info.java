/** Failures that a test orders from the embedded Gmail: error answers and dropped connections. */
@NullMarked
package io.github.camelgmail.test.fault;

import org.jspecify.annotations.NullMarked;
