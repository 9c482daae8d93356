/** The HTTP side of the embedded Gmail: server, router, batch, uploads, errors, and the table of Gmail methods. */
@NullMarked
package io.github.camelgmail.test.http;

import org.jspecify.annotations.NullMarked;
