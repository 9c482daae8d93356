/** One handler a Gmail method, each turning a call into the core's terms and the outcome into Gmail's JSON. */
@NullMarked
package io.github.camelgmail.test.http.method;

import org.jspecify.annotations.NullMarked;
