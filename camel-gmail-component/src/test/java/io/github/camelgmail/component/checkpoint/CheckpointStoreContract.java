package io.github.camelgmail.component.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every store does. */
abstract class CheckpointStoreContract {

    static final String KEY = "alice@example.com/default";

    private static final List<String> HOSTILE_KEYS = List.of(
            "",
            ".",
            "..",
            "../../etc/passwd",
            "/",
            "a\\b",
            "key",
            "KEY",
            "key ",
            "%6B%65%79",
            "a=b",
            "a\nb",
            "a\u0000b",
            "nul",
            "con.txt",
            "'; DROP TABLE camel_gmail_checkpoint; --",
            "İıé日本😀",
            "\ud800",
            "\udc00",
            "x".repeat(255),
            "x".repeat(100_000),
            "x".repeat(100_001),
            "é".repeat(200));

    /** Returns the store under test: one over the same storage at each call of a test. */
    abstract CheckpointStore store();

    CheckpointLease acquired(String key) {
        return store().tryAcquire(key).orElseThrow();
    }

    @Test
    void aCheckpointOutlivesItsLease() {
        try (CheckpointLease lease = acquired(KEY)) {
            assertThat(lease.load()).isEmpty();
            lease.store("first");
            assertThat(lease.load()).contains("first");
            lease.store("second");
        }

        try (CheckpointLease lease = acquired(KEY)) {
            assertThat(lease.load()).contains("second");
        }
    }

    @Test
    void aCheckpointHasOneOwnerAtATime() {
        try (CheckpointLease lease = acquired(KEY)) {
            assertThat(store().tryAcquire(KEY)).isEmpty();
            assertThat(lease.isHeld()).isTrue();

            acquired(KEY + "/other").close();
        }
        acquired(KEY).close();
    }

    @Test
    void eachLeaseHasAHigherTokenThanThoseBefore() {
        long last = 0;
        for (int i = 0; i < 12; i++) {
            try (CheckpointLease lease = acquired(KEY)) {
                assertThat(lease.fencingToken()).isGreaterThan(last);
                last = lease.fencingToken();
                lease.store("text " + i);
            }
        }
    }

    @Test
    void aLeaseThatWasGivenBackStoresNothingAndFreesNothing() {
        CheckpointLease old = acquired(KEY);
        old.store("kept");
        old.close();
        assertThat(old.isHeld()).isFalse();
        assertThatThrownBy(() -> old.store("late")).isInstanceOf(LeaseLostException.class);

        try (CheckpointLease next = acquired(KEY)) {
            old.close();
            assertThatThrownBy(() -> old.store("later")).isInstanceOf(LeaseLostException.class);
            assertThat(store().tryAcquire(KEY)).isEmpty();
            assertThat(next.isHeld()).isTrue();
            assertThat(next.load()).contains("kept");
        }
    }

    @Test
    void anyTextComesBackAsItWas() {
        try (CheckpointLease lease = acquired(KEY)) {
            for (String text : List.of(
                    "{\n  \"version\": 1,\r\n\t\"a\": \"\\u0000 % %u0041 %25 = # 'é' \\ İ 日本 😀\"\n}\n",
                    "x", "0123456789abcdef\n".repeat(100_000))) {
                lease.store(text);
                assertThat(lease.load()).contains(text);
            }
        }
    }

    @Test
    void noTwoKeysShareACheckpoint() {
        for (String key : HOSTILE_KEYS) {
            try (CheckpointLease lease = acquired(key)) {
                assertThat(lease.load()).isEmpty();
                lease.store("of " + key.hashCode());
            }
        }
        for (String key : HOSTILE_KEYS) {
            try (CheckpointLease lease = acquired(key)) {
                assertThat(lease.load()).contains("of " + key.hashCode());
            }
        }
    }

    @Test
    void anInterruptedThreadTakesStoresAndGivesBack() {
        Thread.currentThread().interrupt();
        try (CheckpointLease lease = acquired(KEY)) {
            lease.store("kept");
            assertThat(lease.isHeld()).isTrue();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        try (CheckpointLease lease = acquired(KEY)) {
            assertThat(lease.load()).contains("kept");
        }
    }

    @Test
    void ofManyWhoTryAtOnceOneSucceeds() throws Exception {
        raceFor(this::store);
    }

    /** Lets several owners try for a checkpoint at once, again and again. */
    static void raceFor(Supplier<CheckpointStore> stores) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 20; round++) {
                String key = KEY + round % 2;
                List<Future<Optional<CheckpointLease>>> attempts = Stream.generate(stores)
                        .limit(4)
                        .map(store -> threads.submit(() -> store.tryAcquire(key)))
                        .toList();
                List<CheckpointLease> leases = new ArrayList<>();
                for (Future<Optional<CheckpointLease>> attempt : attempts) {
                    attempt.get().ifPresent(leases::add);
                }
                assertThat(leases).hasSize(1);
                leases.get(0).close();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void ofManyKeysThoseAreFreeThatNobodyHolds() {
        acquired("given back").close();
        try (CheckpointLease held = acquired("held");
                CheckpointLease odd = acquired("../Held=%")) {
            assertThat(store().free(List.of("held", "never seen", "given back", "../Held=%", "given back")))
                    .containsExactlyInAnyOrder("never seen", "given back");
            assertThat(held.isHeld()).isTrue();
            assertThat(odd.isHeld()).isTrue();
        }
        assertThat(store().free(Set.of("held", "../Held=%"))).hasSize(2);
        assertThat(store().free(Set.of())).isEmpty();
    }

    @Test
    void aLeaseNamesItsCheckpointInTexts() {
        try (CheckpointLease lease = acquired("feed")) {
            assertThat(lease.toString()).contains("feed");
        }
    }
}
