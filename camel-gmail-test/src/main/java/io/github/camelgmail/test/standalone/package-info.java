/** The embedded Gmail as a program of its own, with a command line. */
@NullMarked
package io.github.camelgmail.test.standalone;

import org.jspecify.annotations.NullMarked;
