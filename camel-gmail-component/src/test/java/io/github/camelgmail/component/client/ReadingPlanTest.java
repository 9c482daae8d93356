package io.github.camelgmail.component.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.client.ReadingPlan.Limits;
import io.github.camelgmail.component.client.ReadingPlan.ThreadPart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReadingPlanTest {

    private static final int MESSAGE_PRICE = 20;
    private static final int THREAD_PRICE = 40;

    @Test
    void aThreadIsReadAsAWholeWhereThreeOfItsMessagesAreWantedNowOrLater() {
        ReadingPlan plan = ReadingPlan.of(messages(1, 1, 2), following(1, 2, 3, 3, 3), limits(100, 100));

        assertThat(plan.threads()).containsExactly(new ThreadPart("t1", List.of("n0", "n1"), List.of("f0")));
        assertThat(plan.messages()).containsExactly(new ListedMessage("n2", "t2"));
        assertThat(plan.postponed()).isEmpty();
    }

    @Test
    void whatCannotBeKeptIsNoReasonToReadAThread() {
        ReadingPlan plan = ReadingPlan.of(messages(1, 2), following(1, 1, 2, 2), limits(3, 100));

        assertThat(plan.threads()).containsExactly(new ThreadPart("t1", List.of("n0"), List.of("f0", "f1")));
        assertThat(plan.messages()).containsExactly(new ListedMessage("n1", "t2"));
    }

    @Test
    void threadsThatMayNotBeReadYetArePostponed() {
        ReadingPlan plan = ReadingPlan.of(messages(1, 1, 1, 2, 2, 2, 3), List.of(), limits(0, 1));

        assertThat(plan.threads()).extracting(ThreadPart::threadId).containsExactly("t1");
        assertThat(plan.postponed()).extracting(ListedMessage::threadId).containsExactly("t2", "t2", "t2");
        assertThat(plan.messages()).containsExactly(new ListedMessage("n6", "t3"));
    }

    @Test
    void messagesOfUnknownThreadsAreReadOneByOne() {
        List<ListedMessage> unknown = IntStream.range(0, 5)
                .mapToObj(i -> new ListedMessage("m" + i, ""))
                .toList();

        assertThat(ReadingPlan.of(unknown, List.of(), limits(100, 100)).messages())
                .hasSize(5);
    }

    @Property
    void eachWantedMessageIsReadOnceAndNoneCostsMoreThanByItself(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 12) Integer> now,
            @ForAll @Size(max = 200) List<@IntRange(min = 0, max = 12) Integer> later,
            @ForAll @IntRange(min = 0, max = 50) int room,
            @ForAll @IntRange(min = 0, max = 5) int threads,
            @ForAll @IntRange(min = 1, max = 13) int longThreads) {
        List<ListedMessage> wanted = messages(now);
        List<ListedMessage> following = following(later);
        Limits limits = new Limits(MESSAGE_PRICE, THREAD_PRICE, room, threads, id -> number(id) < longThreads);

        ReadingPlan plan = ReadingPlan.of(wanted, following, limits);

        List<String> read = new ArrayList<>();
        plan.threads().forEach(part -> read.addAll(part.wanted()));
        plan.messages().forEach(message -> read.add(message.id()));
        plan.postponed().forEach(message -> read.add(message.id()));
        assertThat(read).containsExactlyInAnyOrderElementsOf(ids(wanted));
        assertThat(plan.threads()).hasSizeLessThanOrEqualTo(threads);
        assertThat(plan.threads())
                .allSatisfy(part -> assertThat(MESSAGE_PRICE
                                * (part.wanted().size() + part.ahead().size()))
                        .isGreaterThan(THREAD_PRICE))
                .allSatisfy(part -> assertThat(number(part.threadId())).isLessThan(longThreads));
        Set<String> ahead = new HashSet<>();
        plan.threads().forEach(part -> ahead.addAll(part.ahead()));
        assertThat(ahead).hasSizeLessThanOrEqualTo(room).isSubsetOf(ids(following));
        // Or nothing would ever be read of what is postponed.
        assertThat(plan.postponed().isEmpty() || !plan.threads().isEmpty()).isTrue();
    }

    private static int number(String threadId) {
        return Integer.parseInt(threadId.substring(1));
    }

    private static List<String> ids(Collection<ListedMessage> messages) {
        return messages.stream().map(ListedMessage::id).toList();
    }

    private static List<ListedMessage> messages(Integer... threads) {
        return messages(List.of(threads));
    }

    private static List<ListedMessage> messages(List<Integer> threads) {
        return named("n", threads);
    }

    private static List<ListedMessage> following(Integer... threads) {
        return following(List.of(threads));
    }

    private static List<ListedMessage> following(List<Integer> threads) {
        return named("f", threads);
    }

    private static List<ListedMessage> named(String prefix, List<Integer> threads) {
        return IntStream.range(0, threads.size())
                .mapToObj(i -> new ListedMessage(prefix + i, "t" + threads.get(i)))
                .toList();
    }

    private static Limits limits(int room, int threads) {
        return new Limits(MESSAGE_PRICE, THREAD_PRICE, room, threads, id -> true);
    }
}
