package io.github.camelgmail.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What feeds have written of their deliveries.
 *
 * @param all message ids in the order of their deliveries
 * @param distinct the same, each where it came first
 */
record DeliveredIds(List<String> all, Set<String> distinct) {

    static DeliveredIds read(Path file) throws IOException {
        List<String> all = Files.exists(file) ? Files.readAllLines(file) : List.of();
        return new DeliveredIds(all, new LinkedHashSet<>(all));
    }

    int repeated() {
        return all.size() - distinct.size();
    }

    /** Returns "yes" if each message is among them and they came oldest first, else what is wrong. */
    String judge(Map<String, Instant> expected) {
        if (!distinct.equals(expected.keySet())) {
            return "NO: " + distinct.size() + " of " + expected.size();
        }
        Instant last = Instant.MIN;
        for (String id : distinct) {
            Instant date = expected.getOrDefault(id, Instant.MIN);
            if (date.isBefore(last)) {
                return "NO: not in order at " + id;
            }
            last = date;
        }
        return "yes";
    }
}
