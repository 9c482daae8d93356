/** Tests of the router that need to look behind its door. */
@NullMarked
package io.github.camelgmail.test.http;

import org.jspecify.annotations.NullMarked;
