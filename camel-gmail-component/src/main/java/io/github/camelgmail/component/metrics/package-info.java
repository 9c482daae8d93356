/** What the component measures, where Micrometer is there. */
@NullMarked
package io.github.camelgmail.component.metrics;

import org.jspecify.annotations.NullMarked;
