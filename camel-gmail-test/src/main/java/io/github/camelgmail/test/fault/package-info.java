/** What a test lets go wrong in the embedded Gmail: which calls, how often, and how. */
@NullMarked
package io.github.camelgmail.test.fault;

import org.jspecify.annotations.NullMarked;
