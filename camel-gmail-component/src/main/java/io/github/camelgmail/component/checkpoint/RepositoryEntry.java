package io.github.camelgmail.component.checkpoint;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.camel.spi.StateRepository;
import org.jspecify.annotations.Nullable;

/** What a state repository holds of one checkpoint: its text under one key, and the count of its leases under another. */
final class RepositoryEntry {

    /** No spelling of a key ends like this. */
    private static final String COUNT_ENDING = "~leases";

    private final StateRepository<String, String> repository;
    private final String key;

    RepositoryEntry(StateRepository<String, String> repository, String key) {
        this.repository = repository;
        this.key = key;
    }

    Optional<String> text() {
        return Optional.ofNullable(read(key)).map(OneLine::read);
    }

    void text(String text) {
        write(key, OneLine.write(text));
    }

    /** Returns how many leases there were, 0 if none. */
    long count() {
        String count = read(key + COUNT_ENDING);
        try {
            return count == null ? 0 : Long.parseLong(count);
        } catch (NumberFormatException e) {
            throw new CheckpointException(
                    this + " has no number under " + key + COUNT_ENDING + ". Remove that entry while no consumer runs.",
                    e);
        }
    }

    void count(long count) {
        write(key + COUNT_ENDING, Long.toString(count));
    }

    private @Nullable String read(String name) {
        return attempt("read", () -> repository.getState(name));
    }

    private void write(String name, String value) {
        attempt("written", () -> {
            repository.setState(name, value);
            return value;
        });
    }

    private <T extends @Nullable Object> T attempt(String what, Supplier<T> access) {
        try {
            return Interrupts.postpone(access::get);
        } catch (RuntimeException e) {
            throw new CheckpointException(
                    this + " cannot be " + what + " (" + e
                            + "). See to the state repository that the bean of the option"
                            + " checkpointStore was given; the feed goes on from the last checkpoint, so no mail is lost.",
                    e);
        }
    }

    /** Returns the key and the repository. */
    @Override
    public String toString() {
        return "The checkpoint " + key + " in " + repository;
    }
}
