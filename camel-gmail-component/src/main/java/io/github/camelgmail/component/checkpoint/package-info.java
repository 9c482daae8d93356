/** Where a feed's checkpoint is kept between runs, and who may write it. */
@NullMarked
package io.github.camelgmail.component.checkpoint;

import org.jspecify.annotations.NullMarked;
