/** Tests of what settings are made of. */
@NullMarked
package io.github.camelgmail.test.settings;

import org.jspecify.annotations.NullMarked;
