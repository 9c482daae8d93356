package io.github.camelgmail.component.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MemoryCheckpointStoreTest {

    @Test
    void aCheckpointHasOneOwnerAndStaysForTheNext() {
        MemoryCheckpointStore store = new MemoryCheckpointStore();
        try (CheckpointLease lease = store.acquire("key")) {
            lease.store("text");
            assertThatThrownBy(() -> store.acquire("key"))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageContaining("feedName");
        }

        try (CheckpointLease lease = store.acquire("key")) {
            assertThat(lease.load()).contains("text");
        }
    }

    @Test
    void aLeaseThatWasGivenBackStoresNothingAndFreesNothing() {
        MemoryCheckpointStore store = new MemoryCheckpointStore();
        CheckpointLease old = store.acquire("key");
        old.close();
        try (CheckpointLease next = store.acquire("key")) {
            next.store("kept");
            old.close();

            assertThatThrownBy(() -> old.store("late")).isInstanceOf(CheckpointException.class);
            assertThatThrownBy(() -> store.acquire("key")).isInstanceOf(CheckpointException.class);
            assertThat(next.load()).contains("kept");
        }
    }
}
