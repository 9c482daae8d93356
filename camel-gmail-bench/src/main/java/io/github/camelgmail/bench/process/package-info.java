/** A process that reads mail and is measured from outside. It needs nothing but the JDK, so that any reader can be in it. */
@NullMarked
package io.github.camelgmail.bench.process;

import org.jspecify.annotations.NullMarked;
