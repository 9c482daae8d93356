/** Tests of the assertions. */
@NullMarked
package io.github.camelgmail.test.assertj;

import org.jspecify.annotations.NullMarked;
