/** The life of watches, what their notifications say, and whether all is set up for them. */
@NullMarked
package io.github.camelgmail.component.watch;

import org.jspecify.annotations.NullMarked;
