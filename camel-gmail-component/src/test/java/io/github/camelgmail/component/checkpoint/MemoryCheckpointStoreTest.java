package io.github.camelgmail.component.checkpoint;

class MemoryCheckpointStoreTest extends CheckpointStoreContract {

    private final MemoryCheckpointStore store = new MemoryCheckpointStore();

    @Override
    CheckpointStore store() {
        return store;
    }
}
