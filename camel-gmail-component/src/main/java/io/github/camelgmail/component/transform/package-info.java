/** Data types that a route turns bodies into by name, from YAML too. */
@NullMarked
package io.github.camelgmail.component.transform;

import org.jspecify.annotations.NullMarked;
