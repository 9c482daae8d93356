/** Credentials: what a caller may configure, checked when created, and turned into Google's credentials when opened. */
@NullMarked
package io.github.camelgmail.component.auth;

import org.jspecify.annotations.NullMarked;
