package io.github.camelgmail.component.client.quota;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one who does not wait.
 *
 * @param given what may be spent, or null
 * @param until when to ask again; now where something may be spent
 */
public record QuotaTurn(@Nullable QuotaPermit given, Instant until) {

    /** What may be spent; empty where it is not one's turn. */
    public Optional<QuotaPermit> permit() {
        return Optional.ofNullable(given);
    }
}
