/** Tests of topics and subscriptions. */
@NullMarked
package io.github.camelgmail.test.pubsub;

import org.jspecify.annotations.NullMarked;
