package io.github.camelgmail.component.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Gmail names as the reason why it refused.
 *
 * @param field the parameter, header field or field of the resource that is wrong, or null
 * @param scopes the scopes of which one would have done, as full URLs; may be empty
 */
record Culprit(@Nullable String field, List<String> scopes) {

    static final Culprit UNKNOWN = new Culprit(null, List.of());

    Culprit {
        scopes = List.copyOf(scopes);
    }
}
