/** The embedded Gmail: what a tester names to run routes without a Google account. */
@NullMarked
package io.github.camelgmail.test;

import org.jspecify.annotations.NullMarked;
