/** What the embedded Gmail has been asked: its latest requests, counts of all, and what a test did not expect. */
@NullMarked
package io.github.camelgmail.test.journal;

import org.jspecify.annotations.NullMarked;
