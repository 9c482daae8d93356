/** Tests of the command line. */
@NullMarked
package io.github.camelgmail.test.standalone;

import org.jspecify.annotations.NullMarked;
