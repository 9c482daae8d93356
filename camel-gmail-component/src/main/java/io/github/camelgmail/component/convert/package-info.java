/** Type converters from received mail and Gmail's resources to what routes ask for, and back. */
@NullMarked
package io.github.camelgmail.component.convert;

import org.jspecify.annotations.NullMarked;
