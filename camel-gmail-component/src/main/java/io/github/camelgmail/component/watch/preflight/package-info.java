/** Looks whether all is set up for notifications, and says how to mend what is not. */
@NullMarked
package io.github.camelgmail.component.watch.preflight;

import org.jspecify.annotations.NullMarked;
