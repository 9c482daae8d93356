/** Tests of the embedded Gmail from outside: with Google's client, and with requests that it would never send. */
@NullMarked
package io.github.camelgmail.test;

import org.jspecify.annotations.NullMarked;
