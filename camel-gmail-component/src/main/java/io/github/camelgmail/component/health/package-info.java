/** What Camel's health checks tell of the component. */
@NullMarked
package io.github.camelgmail.component.health;

import org.jspecify.annotations.NullMarked;
