/** What the query language must do, sentence by sentence. */
@NullMarked
package io.github.camelgmail.test.search;

import org.jspecify.annotations.NullMarked;
