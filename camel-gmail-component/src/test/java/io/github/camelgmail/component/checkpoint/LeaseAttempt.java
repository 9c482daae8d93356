package io.github.camelgmail.component.checkpoint;

import java.nio.file.Path;

/** A process that tries to take the checkpoint of another, and tells by its exit code whether it could. */
final class LeaseAttempt {

    static final int TAKEN = 3;
    static final int REFUSED = 4;

    private LeaseAttempt() {}

    /** Takes the directory and the key as arguments. */
    public static void main(String[] arguments) {
        System.exit(attempt(Path.of(arguments[0]), arguments[1]));
    }

    private static int attempt(Path directory, String key) {
        try (CheckpointLease lease = new FileCheckpointStore(directory).acquire(key)) {
            lease.load();
            return TAKEN;
        } catch (CheckpointException e) {
            return REFUSED;
        }
    }
}
