package io.github.camelgmail.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedMailbox;
import io.github.camelgmail.test.mailbox.Message;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BacklogTest {

    @Test
    void aThreadOfOneIsCheaperByItsMessageAndOneOfThreeByTheThread() {
        assertThat(Backlog.uniform("ones", 10, 1, 0).optimum()).isEqualTo(2 + 10 * 20);
        assertThat(Backlog.uniform("twos", 10, 2, 0).optimum()).isEqualTo(2 + 10 * 40);
        assertThat(Backlog.uniform("threes", 10, 3, 0).optimum()).isEqualTo(2 + 10 * 40);
        assertThat(Backlog.uniform("threes", 10, 3, 0).plain()).isEqualTo(2 + 30 * 20);
    }

    @Test
    void eachFiveHundredMessagesTakeAPageOfHistory() {
        assertThat(Backlog.uniform("a page", 500, 1, 0).plain()).isEqualTo(2 + 500 * 20);
        assertThat(Backlog.uniform("two pages", 501, 1, 0).plain()).isEqualTo(4 + 501 * 20);
    }

    @Test
    void theWeightOfAThreadIsOneOverItsSize() {
        Map<Long, Long> threadsBySize = Backlog.harmonic(120).arrivals().stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values()
                .stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(threadsBySize)
                .hasSize(20)
                .containsEntry(1L, 120L)
                .containsEntry(2L, 60L)
                .containsEntry(12L, 10L)
                .containsEntry(20L, 6L);
    }

    @Test
    void mixedMessagesAreTheSameOnesInAnotherOrder() {
        Backlog inOrder = Backlog.harmonic(12);
        Backlog mixed = inOrder.interleaved();

        assertThat(mixed.arrivals()).containsExactlyInAnyOrderElementsOf(inOrder.arrivals());
        assertThat(mixed.arrivals()).isNotEqualTo(inOrder.arrivals());
        assertThat(mixed.optimum()).isEqualTo(inOrder.optimum());
    }

    @Test
    void gmailSeesTheThreadsThatAreMeant() {
        try (EmbeddedGmail gmail = EmbeddedGmail.start()) {
            EmbeddedMailbox mailbox = gmail.mailbox("alice@example.com");
            Backlog backlog = Backlog.uniform("two of three", 4, 2, 3).interleaved();
            backlog.prepare(mailbox);
            backlog.arrive(mailbox);

            Map<String, Long> messagesByThread = mailbox.messages().stream()
                    .collect(Collectors.groupingBy(Message::threadId, Collectors.counting()));
            assertThat(messagesByThread).hasSize(4).allSatisfy((thread, messages) -> assertThat(messages)
                    .isEqualTo(5));
            assertThat(mailbox.messages("is:unread")).hasSize(backlog.messages());
        }
    }
}
