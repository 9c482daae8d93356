/** What faults are made of, sentence by sentence. */
@NullMarked
package io.github.camelgmail.test.fault;

import org.jspecify.annotations.NullMarked;
