/** What the embedded Gmail has been asked: counts of requests, methods, quota units and bytes. */
@NullMarked
package io.github.camelgmail.test.journal;

import org.jspecify.annotations.NullMarked;
