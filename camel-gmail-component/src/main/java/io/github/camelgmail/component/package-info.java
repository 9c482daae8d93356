/** The {@code gmail} component for Apache Camel: what a route or an application names directly. */
@NullMarked
package io.github.camelgmail.component;

import org.jspecify.annotations.NullMarked;
