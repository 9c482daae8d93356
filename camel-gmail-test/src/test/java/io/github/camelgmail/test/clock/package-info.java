/** How the server tells the time, sentence by sentence. */
@NullMarked
package io.github.camelgmail.test.clock;

import org.jspecify.annotations.NullMarked;
