/** Measures what the other modules promise, and prints it as a table. */
@NullMarked
package io.github.camelgmail.bench;

import org.jspecify.annotations.NullMarked;
