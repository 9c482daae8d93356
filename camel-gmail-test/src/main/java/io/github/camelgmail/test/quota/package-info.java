/** What calls cost, and how many of them a user may make in a minute. */
@NullMarked
package io.github.camelgmail.test.quota;

import org.jspecify.annotations.NullMarked;
