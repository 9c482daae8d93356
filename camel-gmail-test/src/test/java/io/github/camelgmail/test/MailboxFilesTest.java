package io.github.camelgmail.test;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.test.mailbox.Label;
import io.github.camelgmail.test.mailbox.Message;
import io.github.camelgmail.test.mailbox.SystemLabels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What is exported comes back the same. */
class MailboxFilesTest {

    private static final String SEPARATOR = "From 1850137912342331520@xxx Mon Nov 02 10:11:12 +0000 2026\n";

    private static final List<String> PIECES = List.of(
            "From ",
            ">From me",
            ">>From",
            "Subject: x",
            " fold",
            "\tfold",
            "\n",
            "\r\n",
            "\r",
            "\u00e4",
            "X-GM-THRID: 1\r\n",
            "X-Gmail-Labels: a\r\n",
            "X-Embedded-Gmail-Length: 3\r\n",
            "From a@b.c\n",
            "From a Mon Nov 02 10:11:12 +0000 2026\n");
    private static final List<String> LABELS = List.of(
            "INBOX",
            "UNREAD",
            "STARRED",
            "SPAM",
            "TRASH",
            "IMPORTANT",
            "CATEGORY_FORUMS",
            "Work",
            "a, b",
            "Opened",
            "Archived",
            "Drafts x",
            "say \"hi\"",
            "Gr\u00fc\u00dfe/\u65e5\u672c",
            "Category Updates",
            "a label whose name is so long that the field which lists the labels of a message has to be folded");

    private static EmbeddedGmail gmail;
    private static Path file;

    private EmbeddedMailbox alice = gmail.mailbox("alice@example.com");
    private EmbeddedMailbox copy = gmail.mailbox("copy@example.com");

    @BeforeContainer
    static void start() throws IOException {
        gmail = EmbeddedGmail.start();
        file = Files.createTempFile("takeout", ".mbox");
    }

    @AfterContainer
    static void stop() throws IOException {
        gmail.close();
        Files.delete(file);
    }

    @AfterTry
    void empty() {
        gmail.reset();
    }

    @Property(tries = 150, seed = "20261122")
    void everyByteAndEveryLabelOfAMailboxComesBack(@ForAll("mails") List<LabelledMail> mails) {
        mails.forEach(mail -> {
            alice.insert(
                    mail.raw().getBytes(ISO_8859_1),
                    mail.labels().stream().map(this::id).toArray(String[]::new));
        });

        alice.exportTo(file);

        assertThat(copy.importFrom(file)).isEqualTo(mails.size());
        assertThat(shown(copy)).isEqualTo(shown(alice));
    }

    @Example
    void threadsAndDraftsComeBack() {
        alice.with().thread("Plans", 3).messages(2).drafts(2);
        alice.exportTo(file);
        copy.importFrom(file);

        assertThat(copy.gmail().profile().threadsTotal())
                .isEqualTo(alice.gmail().profile().threadsTotal());
        assertThat(copy.messages("in:drafts")).hasSize(2);
    }

    @Example
    void aTakeoutMessageGetsItsLabelsAndLosesWhatTakeoutAdded() throws IOException {
        Files.writeString(
                file,
                SEPARATOR + "X-GM-THRID: 1850137912342331520\r\n"
                        + "X-Gmail-Labels: =?UTF-8?Q?Inbox,Unread,\"Cats,_dogs\",Gr=C3=BC=C3=9Fe,?=\r\n"
                        + " =?UTF-8?Q?Category_Updates,Opened?=\r\n"
                        + "Subject: s\r\n\r\n>From me\r\n\n",
                UTF_8);

        alice.importFrom(file);

        Message message = alice.messages().get(0);
        assertThat(new String(message.raw(), UTF_8)).isEqualTo("Subject: s\r\n\r\nFrom me\r\n");
        assertThat(labels(alice, message))
                .containsExactlyInAnyOrder("INBOX", "UNREAD", "Cats, dogs", "Gr\u00fc\u00dfe", "CATEGORY_UPDATES");
    }

    @Example
    void fieldsThatTakeoutDidNotAddStay() throws IOException {
        String mail = "X-Gmail-Labels: Spam\nSubject: s\n\nbody\n";
        Files.writeString(file, SEPARATOR + mail + "\n", UTF_8);

        alice.importFrom(file);

        Message message = alice.messages().get(0);
        assertThat(new String(message.raw(), UTF_8)).isEqualTo(mail);
        assertThat(message.labelIds()).containsExactlyInAnyOrder(SystemLabels.INBOX, SystemLabels.UNREAD);
    }

    @Provide
    Arbitrary<List<LabelledMail>> mails() {
        Arbitrary<String> raw =
                Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(8).map(parts -> String.join("", parts));
        Arbitrary<Set<String>> labels = Arbitraries.of(LABELS).set().ofMaxSize(5);
        return Combinators.combine(raw, labels)
                .as(LabelledMail::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private String id(String label) {
        return SystemLabels.ALL.contains(label) ? label : alice.labelId(label);
    }

    private static List<String> shown(EmbeddedMailbox mailbox) {
        return mailbox.messages().stream()
                .map(message -> labels(mailbox, message) + " " + new String(message.raw(), ISO_8859_1))
                .toList();
    }

    private static Set<String> labels(EmbeddedMailbox mailbox, Message message) {
        return mailbox.labels().stream()
                .filter(label -> message.hasLabel(label.id()))
                .map(Label::name)
                .collect(Collectors.toSet());
    }

    record LabelledMail(String raw, Set<String> labels) {}
}
