package io.github.camelgmail.component.client;

import static io.github.camelgmail.component.client.ClientFixture.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.test.fault.Fault;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HydrationTest {

    private static final int ONE = 20;
    private static final int THREAD = 40;

    private final ClientFixture fixture = new ClientFixture();
    private final HydrationBudget budget = new HydrationBudget(10 << 20);
    private Hydration hydration = hydration(MessageFormat.FULL, ThreadFetch.auto);
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");

    @AfterEach
    void stop() {
        hydration.close();
        fixture.close();
    }

    private Hydration hydration(MessageFormat format, ThreadFetch threads) {
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
        return fixture.client.messages().hydration(new HydrationSettings(format, threads, 100_000, budget, clock));
    }

    private List<ListedMessage> thread(String subject, int messages) {
        return IntStream.range(0, messages)
                .mapToObj(n -> arrives(subject, "text " + n))
                .toList();
    }

    private ListedMessage arrives(String subject, String text) {
        String root = "<" + subject + "@example.net>";
        boolean begins = fixture.alice.messages("rfc822msgid:" + root).isEmpty();
        var message = fixture.alice.deliver("From: bob@example.net\nTo: " + ALICE + "\nSubject: " + subject + "\n"
                + (begins ? "Message-ID: " : "In-Reply-To: ") + root + "\n\n" + text);
        return new ListedMessage(message.id(), message.threadId());
    }

    private long units(Runnable action) {
        long before = fixture.units();
        action.run();
        return fixture.units() - before;
    }

    private List<String> read(List<ListedMessage> wanted, List<ListedMessage> following) {
        return hydration.read(wanted, following).stream().map(Message::getId).toList();
    }

    private static List<String> ids(List<ListedMessage> messages) {
        return messages.stream().map(ListedMessage::id).toList();
    }

    @Test
    void whatComesWithAThreadIsKeptUntilItIsWanted() {
        List<ListedMessage> thread = thread("one", 3);

        assertThat(units(() -> assertThat(read(thread.subList(0, 1), thread.subList(1, 3)))
                        .containsExactly(thread.get(0).id())))
                .isEqualTo(THREAD);
        assertThat(units(() -> assertThat(read(thread.subList(1, 3), List.of()))
                        .containsExactlyElementsOf(ids(thread.subList(1, 3)))))
                .isZero();
        assertThat(budget.left()).isEqualTo(10 << 20);
    }

    @Test
    void aMessageOfAThreadIsTheSameAsByItself() {
        List<ListedMessage> thread = thread("one", 3);
        List<Message> byThread = hydration.read(thread, List.of());

        assertThat(byThread)
                .isEqualTo(fixture.client
                        .messages()
                        .getAll(ids(thread), MessageFormat.FULL)
                        .messages());
    }

    @Test
    void twoMessagesOfAThreadAreReadOneByOne() {
        List<ListedMessage> thread = thread("one", 4);

        assertThat(units(() -> read(thread.subList(0, 2), List.of()))).isEqualTo(2 * ONE);
    }

    @Test
    void rawMessagesAreReadOneByOne() {
        hydration = hydration(MessageFormat.RAW, ThreadFetch.auto);

        assertThat(units(() -> read(thread("one", 4), List.of()))).isEqualTo(4 * ONE);
    }

    @Test
    void withoutThreadsMessagesAreReadOneByOne() {
        hydration = hydration(MessageFormat.FULL, ThreadFetch.never);

        assertThat(units(() -> read(thread("one", 4), List.of()))).isEqualTo(4 * ONE);
    }

    @Test
    void aThreadWithMuchThatNobodyWantsIsNotReadAgain() {
        arrives("long", "x".repeat(200_000));
        List<ListedMessage> first = thread("long", 3);
        assertThat(units(() -> read(first, List.of()))).isEqualTo(THREAD);
        List<ListedMessage> second = thread("long", 3);

        assertThat(units(() -> read(second, List.of()))).isEqualTo(3 * ONE);
    }

    @Test
    void messagesThatAreGoneAreLeftOutAndTheOthersAreRead() {
        List<ListedMessage> thread = thread("one", 4);
        fixture.alice.delete(thread.get(1).id());

        assertThat(read(thread, List.of()))
                .containsExactly(
                        thread.get(0).id(), thread.get(2).id(), thread.get(3).id());
    }

    @Test
    void ofAThreadThatIsGoneNothingIsFound() {
        List<ListedMessage> thread = thread("one", 3);
        ids(thread).forEach(fixture.alice::delete);

        assertThat(read(thread, List.of())).isEmpty();
    }

    @Test
    void whereThreadsAreGoneLittleMoreIsSpentThanForMessages() {
        List<ListedMessage> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            List<ListedMessage> thread = thread("gone " + i, 3);
            ids(thread.subList(1, 3)).forEach(fixture.alice::delete);
            all.addAll(thread);
        }
        long units = 0;
        for (int from = 0; from < all.size(); from += 20) {
            List<ListedMessage> wanted = all.subList(from, from + 20);
            List<ListedMessage> following = all.subList(from + 20, all.size());
            units += units(() -> read(wanted, following));
        }

        assertThat(units).isLessThanOrEqualTo(all.size() * ONE + 5 * THREAD);
    }

    @Test
    void aMessageThatChangedSinceItWasReadIsReadAgain() {
        List<ListedMessage> thread = thread("one", 3);
        read(thread.subList(0, 1), thread.subList(1, 3));
        fixture.alice.modify(thread.get(1).id(), List.of("STARRED"), List.of());
        BigInteger change = BigInteger.valueOf(fixture.alice.historyId());
        thread.forEach(message -> hydration.changed(message.id(), BigInteger.ONE));
        hydration.changed(thread.get(1).id(), change);

        assertThat(units(() -> assertThat(hydration
                                .read(thread.subList(1, 3), List.of())
                                .get(0)
                                .getLabelIds())
                        .contains("STARRED")))
                .isEqualTo(ONE);
    }

    @Test
    void aMessageIsNotKeptForLongerThanAnHour() {
        List<ListedMessage> thread = thread("one", 3);
        read(thread.subList(0, 1), thread.subList(1, 3));
        now = now.plusSeconds(3_601);

        assertThat(units(() -> read(thread.subList(1, 3), List.of()))).isEqualTo(2 * ONE);
        assertThat(budget.left()).isEqualTo(10 << 20);
    }

    @Test
    void whatTheBudgetHasNoRoomForIsReadWhenItIsWanted() {
        budget.take(budget.left());
        List<ListedMessage> thread = thread("one", 3);

        assertThat(units(() -> read(thread.subList(0, 1), thread.subList(1, 3))))
                .isEqualTo(ONE);
    }

    @Test
    void theEndOfAScanGivesBackWhatWasKept() {
        List<ListedMessage> thread = thread("one", 5);
        read(thread.subList(0, 1), thread.subList(1, 5));
        assertThat(budget.left()).isLessThan(10 << 20);
        hydration.scanEnded();

        assertThat(budget.left()).isEqualTo(10 << 20);
        assertThat(units(() -> read(thread.subList(0, 1), thread.subList(1, 5))))
                .as("what follows is not trusted after a scan that broke off")
                .isEqualTo(ONE);
        assertThat(units(() -> read(thread.subList(1, 2), thread.subList(2, 5))))
                .as("then it is, little by little")
                .isEqualTo(THREAD);
    }

    @Test
    void aClosedFeedKeepsNothing() {
        List<ListedMessage> thread = thread("one", 3);
        hydration.close();
        read(thread.subList(0, 1), thread.subList(1, 3));

        assertThat(budget.left()).isEqualTo(10 << 20);
    }

    @Test
    void aMessageThatIsGivenBackIsNotReadAgain() {
        List<ListedMessage> wanted = List.of(arrives("one", "text"));
        hydration.giveBack(hydration.read(wanted, List.of()).get(0));

        assertThat(units(() -> assertThat(read(wanted, List.of())).hasSize(1))).isZero();
    }

    @Test
    void afterAFailureHalfWayOnlyTheRestIsRead() {
        List<ListedMessage> wanted = Stream.of(thread("one", 3), List.of(arrives("two", "text")))
                .flatMap(List::stream)
                .toList();
        fixture.gmail.failNext("messages.get", 1, Fault.dailyLimitExceeded());
        assertThatThrownBy(() -> read(wanted, List.of())).isInstanceOf(GmailException.class);

        assertThat(units(() -> assertThat(read(wanted, List.of())).hasSize(4))).isEqualTo(ONE);
    }
}
