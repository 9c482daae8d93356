/** Pub/Sub's gRPC services. The only room that sees gRPC and protocol buffers, which users may do without. */
@NullMarked
package io.github.camelgmail.test.pubsub.grpc;

import org.jspecify.annotations.NullMarked;
