/** Tests of preflights. */
@NullMarked
package io.github.camelgmail.component.watch.preflight;

import org.jspecify.annotations.NullMarked;
