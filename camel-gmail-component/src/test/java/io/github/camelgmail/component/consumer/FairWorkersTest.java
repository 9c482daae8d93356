package io.github.camelgmail.component.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class FairWorkersTest {

    private final Deque<Runnable> threads = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();

    private FairWorkers workers(int count) {
        return new FairWorkers(threads::add, count);
    }

    private void add(FairWorkers.Lane lane, String... names) {
        for (String name : names) {
            lane.execute(() -> done.add(name));
        }
    }

    private void runAll() {
        while (!threads.isEmpty()) {
            threads.remove().run();
        }
    }

    @Test
    void aLaneWithMuchToDoGetsEverySecondTurnBesideAnother() {
        FairWorkers workers = workers(1);
        FairWorkers.Lane busy = workers.lane();
        add(busy, "a1", "a2", "a3", "a4");
        add(workers.lane(), "b1", "b2");

        runAll();

        assertThat(done).containsExactly("a1", "b1", "a2", "b2", "a3", "a4");
    }

    @Test
    void beginningsTakeTurnsWithTheTasksOfLanes() {
        FairWorkers workers = workers(1);
        add(workers.lane(), "a1", "a2", "a3");
        for (String name : List.of("s1", "s2", "s3", "s4")) {
            workers.begin(() -> done.add(name));
        }

        runAll();

        assertThat(done).containsExactly("s1", "a1", "s2", "a2", "s3", "a3", "s4");
    }

    @Test
    void aLaneNeverHasAllWorkers() {
        FairWorkers workers = workers(3);
        FairWorkers.Lane greedy = workers.lane();
        greedy.execute(() -> runNested("a1"));
        add(greedy, "a2", "a3", "a4");
        add(workers.lane(), "b1");

        runAll();

        assertThat(done).containsExactlyInAnyOrder("a1", "a2", "a3", "a4", "b1");
    }

    /** Another worker comes while this one is at work. */
    private void runNested(String name) {
        threads.remove().run();
        done.add(name);
    }

    @Test
    void noMoreThreadsAreAskedForThanThereAreWorkersOrTasks() {
        FairWorkers workers = workers(2);
        FairWorkers.Lane lane = workers.lane();
        add(lane, "a1");
        assertThat(threads).hasSize(1);
        add(lane, "a2", "a3");
        assertThat(threads).hasSize(2);
    }

    @Test
    void aTaskThatFailsTakesNoWorkerWithIt() {
        FairWorkers workers = workers(1);
        FairWorkers.Lane lane = workers.lane();
        lane.execute(() -> {
            throw new IllegalStateException("on purpose");
        });
        add(lane, "a2");

        runAll();

        assertThat(done).containsExactly("a2");
        assertThat(workers.isWorking()).isFalse();
    }

    @Test
    void anInterruptionOfATaskDoesNotTroubleTheNext() {
        FairWorkers workers = workers(1);
        workers.lane().execute(() -> Thread.currentThread().interrupt());
        workers.lane()
                .execute(() -> done.add("interrupted: " + Thread.currentThread().isInterrupted()));

        runAll();

        assertThat(done).containsExactly("interrupted: false");
        assertThat(Thread.interrupted()).isFalse();
    }
}
