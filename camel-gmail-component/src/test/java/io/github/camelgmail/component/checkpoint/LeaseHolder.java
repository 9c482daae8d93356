package io.github.camelgmail.component.checkpoint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The main class of {@link OtherProcess}. Reads orders, one a line, and answers each with a line: {@code acquire KEY} with the
 * token or taken, {@code held} with true or false, {@code store TEXT} with stored or lost, {@code close} with closed.
 */
final class LeaseHolder {

    private final CheckpointStore store;
    private CheckpointLease lease;

    private LeaseHolder(CheckpointStore store) {
        this.store = store;
    }

    /** Takes {@code file DIRECTORY} or {@code jdbc URL LEASE_SECONDS}. */
    public static void main(String[] arguments) throws IOException {
        LeaseHolder holder = new LeaseHolder(store(arguments));
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            answers.println(holder.obey(order.split(" ", 2)));
        }
    }

    private static CheckpointStore store(String[] arguments) {
        return switch (arguments[0]) {
            case "file" -> new FileCheckpointStore(Path.of(arguments[1]));
            case "jdbc" ->
                new JdbcCheckpointStore(
                        Databases.at(arguments[1]),
                        JdbcCheckpointStore.DEFAULT_TABLE_NAME,
                        Duration.ofSeconds(Long.parseLong(arguments[2])));
            default -> throw new IllegalArgumentException(arguments[0]);
        };
    }

    private String obey(String[] order) {
        return switch (order[0]) {
            case "acquire" -> acquire(order[1]);
            case "held" -> Boolean.toString(lease.isHeld());
            case "store" -> store(order[1]);
            case "close" -> close();
            default -> throw new IllegalArgumentException(order[0]);
        };
    }

    private String acquire(String key) {
        Optional<CheckpointLease> taken = store.tryAcquire(key);
        lease = taken.orElse(lease);
        return taken.map(CheckpointLease::fencingToken).map(Object::toString).orElse("taken");
    }

    private String store(String text) {
        try {
            lease.store(text);
            return "stored";
        } catch (LeaseLostException e) {
            return "lost";
        }
    }

    private String close() {
        lease.close();
        return "closed";
    }
}
