package io.github.camelgmail.component;

import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;

/** A repository whose first questions fail. */
final class MoodyRepository extends MemoryIdempotentRepository {

    private final int failures;
    private int asked;

    MoodyRepository(int failures) {
        this.failures = failures;
    }

    @Override
    public boolean contains(String key) {
        if (asked++ < failures) {
            throw new IllegalStateException("The repository is down");
        }
        return super.contains(key);
    }
}
