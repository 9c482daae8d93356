/** The contract kit, tried on the embedded Gmail. */
@NullMarked
package io.github.camelgmail.test.contract;

import org.jspecify.annotations.NullMarked;
