/** The one gate to Gmail: verbs, batches, uploads, retries, quota prices and typed errors. */
@NullMarked
package io.github.camelgmail.component.client;

import org.jspecify.annotations.NullMarked;
