package io.github.camelgmail.test.pubsub.grpc;

import com.google.protobuf.FieldMask;
import io.github.camelgmail.test.pubsub.PubSubFailure;
import java.util.List;

/**
 * The fields that an update is about.
 *
 * @param paths in snake case, at least one
 */
record UpdateMask(List<String> paths) {

    static UpdateMask of(FieldMask mask) {
        if (mask.getPathsCount() == 0) {
            throw refusal("The update_mask in the request must be set, and must contain a non-empty paths list.");
        }
        return new UpdateMask(List.copyOf(mask.getPathsList()));
    }

    void requireOnly(String... allowed) {
        List<String> known = List.of(allowed);
        paths.stream().filter(path -> !known.contains(path)).findFirst().ifPresent(path -> {
            throw refusal("Invalid update_mask provided in the request: '" + path + "' cannot be changed here; only "
                    + String.join(", ", known) + ".");
        });
    }

    private static PubSubFailure refusal(String message) {
        return new PubSubFailure(PubSubFailure.Kind.INVALID_ARGUMENT, message);
    }
}
