package io.github.camelgmail.test.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MailboxPropertiesTest {

    private static final List<String> LINES = List.of(
            "Content-Type: multipart/mixed; boundary=b",
            "Content-Type: message/rfc822",
            "Content-Type: text/html; charset=\"",
            "Content-Transfer-Encoding: base64",
            "Content-Disposition: attachment; filename*0*=\"x",
            "Subject: =?utf-8?B?////?= =?x",
            "To: <,;:\"(",
            "Date: 99 Foo 0000",
            "From mbox line",
            " folded",
            "",
            "--b",
            "--b--",
            "AQID=",
            "\u0000\ufeff",
            ":");

    @Property(tries = 300)
    void anyBytesComeBackAsTheyWentIn(@ForAll @Size(max = 300) byte[] raw) {
        assertRoundTrip(raw);
    }

    @Property(tries = 500)
    void anyJumbleOfMailLinesComesBackAsItWentIn(@ForAll("jumbles") byte[] raw) {
        assertRoundTrip(raw);
    }

    @Provide
    Arbitrary<byte[]> jumbles() {
        return Arbitraries.of(LINES).list().ofMaxSize(25).map(lines -> Post.mail(lines.toArray(String[]::new)));
    }

    @Property(tries = 150)
    void historyReplayedFromAnyPointGivesTheMailbox(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 999) Integer> choices,
            @ForAll @IntRange(min = 0, max = 60) int from,
            @ForAll @IntRange(min = 1, max = 7) int pageSize) {
        Mailbox alice = new Post().alice;
        Map<String, Set<String>> replayed = state(alice);
        long start = alice.history().currentId();
        for (int i = 0; i < choices.size(); i++) {
            act(alice, choices.get(i));
            if (i == from) {
                replayed = state(alice);
                start = alice.history().currentId();
            }
        }

        for (HistoryRecord record : walk(alice, start, pageSize)) {
            replay(record, replayed);
        }

        assertThat(replayed).isEqualTo(state(alice));
    }

    private static void assertRoundTrip(byte[] raw) {
        Mailbox alice = new Post().alice;

        Message message = alice.messages().insert(raw, InsertOptions.DEFAULTS);

        assertThat(alice.messages().get(message.id()).raw()).isEqualTo(raw);
        assertThat(message.payload().partId()).isEmpty();
        assertThat(alice.messages()
                        .list(ListQuery.ALL.withQ("-zebra -from:zebra"))
                        .items())
                .hasSize(1);
        assertThat(alice.deliver(raw).raw()).isEqualTo(raw);
    }

    private static void act(Mailbox mailbox, int choice) {
        List<Message> present =
                mailbox.messages().list(ListQuery.ALL.withSpamTrash()).items();
        String id = present.isEmpty()
                ? null
                : present.get(choice / 10 % present.size()).id();
        if (id == null || choice % 10 < 3) {
            mailbox.deliver(Post.letter("Mail", choice + "@x", (choice - 1) + "@x"));
            return;
        }
        switch (choice % 10) {
            case 3 -> mailbox.messages().modify(id, List.of("STARRED"), List.of("UNREAD"));
            case 4 -> mailbox.messages().modify(id, List.of("UNREAD"), List.of("STARRED", "INBOX"));
            case 5 -> mailbox.messages().trash(id);
            case 6 -> mailbox.threads().untrash(mailbox.messages().get(id).threadId());
            case 7 -> mailbox.messages().delete(id);
            case 8 -> mailbox.messages().send(Post.mail("To: alice@example.com, bob@example.com", "", "x"), null);
            default -> editDraft(mailbox);
        }
    }

    private static void editDraft(Mailbox mailbox) {
        List<Draft> drafts = mailbox.drafts().list(ListQuery.ALL).items();
        if (drafts.isEmpty()) {
            mailbox.drafts().create(Post.letter("Draft"), null);
        } else {
            mailbox.drafts().update(drafts.get(0).id(), Post.letter("Draft again"), null);
        }
    }

    private static List<HistoryRecord> walk(Mailbox mailbox, long start, int pageSize) {
        List<HistoryRecord> records = new ArrayList<>();
        HistoryQuery query = HistoryQuery.since(start).withMaxResults(pageSize);
        HistoryPage page = mailbox.history().list(query);
        records.addAll(page.history());
        while (page.nextPageToken() != null) {
            page = mailbox.history().list(query.withPageToken(page.nextPageToken()));
            records.addAll(page.history());
        }
        return records;
    }

    private static void replay(HistoryRecord record, Map<String, Set<String>> messages) {
        switch (record.type()) {
            case MESSAGE_ADDED -> messages.put(record.messageId(), new TreeSet<>(record.messageLabelIds()));
            case MESSAGE_DELETED -> messages.remove(record.messageId());
            case LABEL_ADDED -> messages.get(record.messageId()).addAll(record.changedLabelIds());
            case LABEL_REMOVED ->
                messages.get(record.messageId()).removeAll(new LinkedHashSet<>(record.changedLabelIds()));
        }
    }

    private static Map<String, Set<String>> state(Mailbox mailbox) {
        Map<String, Set<String>> state = new TreeMap<>();
        mailbox.messages()
                .list(ListQuery.ALL.withSpamTrash().withMaxResults(500))
                .items()
                .forEach(message -> state.put(message.id(), new TreeSet<>(message.labelIds())));
        return state;
    }
}
