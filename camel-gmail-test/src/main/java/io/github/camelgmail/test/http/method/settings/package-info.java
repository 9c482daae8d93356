/** The handlers of {@code users.settings}, one class a method, and the JSON of their resources. */
@NullMarked
package io.github.camelgmail.test.http.method.settings;

import org.jspecify.annotations.NullMarked;
