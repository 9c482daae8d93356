package io.github.camelgmail.test.mailbox;

import static io.github.camelgmail.test.mailbox.Post.letter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostOfficeTest {

    private final Post post = new Post();

    @Test
    void aMailboxIsFoundInAnyLetterCase() {
        assertThat(post.office.open("ALICE@example.COM")).isSameAs(post.alice);
        assertThat(post.office.find("Alice@Example.com")).containsSame(post.alice);
        assertThat(post.office.find(Post.BOB)).isEmpty();
        assertThat(post.office.mailboxes()).containsExactly(post.alice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "alice", "Alice <alice@example.com>", "a@b, c@d"})
    void somethingElseThanAnAddressOpensNothing(String address) {
        assertThatThrownBy(() -> post.office.open(address)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void clearingForgetsMailboxesAndOutbox() {
        post.alice.messages().send(Post.mail("To: far@away.example", "", "x"), null);

        post.office.clear();

        assertThat(post.office.mailboxes()).isEmpty();
        assertThat(post.office.outbox()).isEmpty();
        assertThat(post.office.open(Post.ALICE).profile().messagesTotal()).isZero();
    }

    @Test
    void aNewMailboxTellsItsProfile() {
        Profile profile = post.alice.profile();

        assertThat(profile.emailAddress()).isEqualTo(Post.ALICE);
        assertThat(profile.messagesTotal()).isZero();
        assertThat(profile.historyId()).isEqualTo(post.alice.history().currentId());
    }

    @Test
    void mailboxesThatWriteToEachOtherAtOnceLoseNothing() throws Exception {
        Mailbox bob = post.office.open(Post.BOB);
        Callable<Message> toBob = () -> post.alice.messages().send(Post.mail("To: bob@example.com", "", "x"), null);
        Callable<Message> toAlice = () -> bob.messages().send(Post.mail("To: alice@example.com", "", "x"), null);
        List<Callable<Message>> calls = IntStream.range(0, 200)
                .mapToObj(i -> i % 2 == 0 ? toBob : toAlice)
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<Message> call : threads.invokeAll(calls)) {
                assertThat(call.get().hasLabel("SENT")).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(post.alice.profile().messagesTotal()).isEqualTo(200);
        assertThat(bob.profile().messagesTotal()).isEqualTo(200);
    }

    @Test
    void searchesReadHeadersTextAndAttachmentNames() {
        Message message = post.alice.deliver(Post.mail(
                "From: Bob <bob@example.com>",
                "Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=",
                "List-Id: <list.example.com>",
                "Content-Type: multipart/mixed; boundary=b",
                "",
                "--b",
                "Content-Type: text/html",
                "",
                "<b>Bonjour</b> <a href=\"hidden\">Alice</a>",
                "--b",
                "Content-Disposition: attachment; filename=report.pdf",
                "Content-Type: application/pdf",
                "",
                "x",
                "--b--"));
        post.alice.deliver(letter("Other"));

        for (String query : List.of(
                "subject:grüße", "bonjour", "\"bonjour alice\"", "report", "has:attachment", "from:bob grüße")) {
            assertThat(post.alice.messages().list(ListQuery.ALL.withQ(query)).items())
                    .as(query)
                    .containsExactly(message);
        }
        assertThat(post.alice.messages().list(ListQuery.ALL.withQ("hidden")).items())
                .isEmpty();
    }
}
