/** How Gmail behaves, as sentences that any Gmail can be tried on: the real one, the embedded one, or another emulator. */
@NullMarked
package io.github.camelgmail.test.contract;

import org.jspecify.annotations.NullMarked;
