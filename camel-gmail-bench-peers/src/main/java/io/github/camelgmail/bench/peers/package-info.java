/** Apache Camel's own Gmail components at work, to be measured beside ours. */
@NullMarked
package io.github.camelgmail.bench.peers;

import org.jspecify.annotations.NullMarked;
