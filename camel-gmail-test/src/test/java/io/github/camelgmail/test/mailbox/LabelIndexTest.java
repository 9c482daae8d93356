package io.github.camelgmail.test.mailbox;

import static io.github.camelgmail.test.mailbox.Post.letter;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What labels count and list, against a walk over all messages. */
class LabelIndexTest {

    private static final List<String> LABELS = List.of("INBOX", "UNREAD", "STARRED", "TRASH", "Label_1", "Label_2");

    @Property(tries = 200)
    void countsAndListsAreThoseOfAWalk(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 9999) Integer> choices) {
        Mailbox mailbox = new Post().alice;
        mailbox.labels().create(LabelRequest.named("One"));
        mailbox.labels().create(LabelRequest.named("Two"));
        for (int choice : choices) {
            act(mailbox, choice);
        }

        for (Label label : mailbox.labels().list()) {
            List<Message> walked = walk(mailbox, label.id());
            assertThat(mailbox.labels().counts(label.id())).isEqualTo(count(walked));
            assertThat(mailbox.messages()
                            .list(ListQuery.ALL.withLabelIds(label.id()).withSpamTrash())
                            .items())
                    .extracting(Message::id)
                    .containsExactlyElementsOf(walked.stream().map(Message::id).toList());
        }
    }

    @Property(tries = 50)
    void twoLabelsAreAskedForTogetherPageByPage(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 9999) Integer> choices,
            @ForAll @IntRange(min = 1, max = 3) int pageSize) {
        Mailbox mailbox = new Post().alice;
        mailbox.labels().create(LabelRequest.named("One"));
        mailbox.labels().create(LabelRequest.named("Two"));
        choices.forEach(choice -> act(mailbox, choice));
        ListQuery query = ListQuery.ALL.withLabelIds("INBOX", "STARRED").withMaxResults(pageSize);

        List<String> listed = new ArrayList<>();
        Page<Message> page = mailbox.messages().list(query);
        page.items().forEach(message -> listed.add(message.id()));
        while (page.nextPageToken() != null) {
            page = mailbox.messages().list(query.withPageToken(page.nextPageToken()));
            page.items().forEach(message -> listed.add(message.id()));
        }

        assertThat(listed)
                .containsExactlyElementsOf(walk(mailbox, "INBOX").stream()
                        .filter(message -> message.hasLabel("STARRED") && !message.hasLabel("TRASH"))
                        .map(Message::id)
                        .toList());
    }

    private static void act(Mailbox mailbox, int choice) {
        List<Message> messages =
                mailbox.messages().list(ListQuery.ALL.withSpamTrash()).items();
        String label = LABELS.get(choice / 10 % LABELS.size());
        String id = messages.isEmpty()
                ? ""
                : messages.get(choice / 100 % messages.size()).id();
        boolean labelExists = mailbox.labels().list().stream()
                .anyMatch(present -> present.id().equals(label));
        switch (id.isEmpty() ? 0 : choice % 10) {
            case 0, 1 -> mailbox.deliver(letter("Mail " + choice, choice + "@example.com"));
            case 2 ->
                mailbox.deliver(letter(
                        "Re: " + messages.get(0).mail().baseSubject(),
                        choice + "-r@example.com",
                        messages.get(0).mail().messageId()));
            case 3 -> mailbox.messages().delete(id);
            case 4 -> mailbox.messages().trash(id);
            case 5 -> mailbox.threads().delete(mailbox.messages().get(id).threadId());
            case 6 -> deleteLabel(mailbox, label, labelExists);
            case 7 -> modify(mailbox, id, List.of(), labelExists ? List.of(label) : List.of("UNREAD"));
            default -> modify(mailbox, id, labelExists ? List.of(label) : List.of("UNREAD"), List.of());
        }
    }

    private static void modify(Mailbox mailbox, String id, List<String> add, List<String> remove) {
        mailbox.messages().modify(id, add, remove);
    }

    private static void deleteLabel(Mailbox mailbox, String label, boolean exists) {
        if (exists && label.startsWith("Label_")) {
            mailbox.labels().delete(label);
        }
    }

    private static List<Message> walk(Mailbox mailbox, String labelId) {
        return mailbox.messages().list(ListQuery.ALL.withSpamTrash().withMaxResults(500)).items().stream()
                .filter(message -> message.hasLabel(labelId))
                .toList();
    }

    private static LabelCounts count(List<Message> messages) {
        Set<String> threads = new HashSet<>();
        Set<String> unreadThreads = new HashSet<>();
        int unread = 0;
        for (Message message : messages) {
            threads.add(message.threadId());
            if (message.hasLabel("UNREAD")) {
                unread++;
                unreadThreads.add(message.threadId());
            }
        }
        return new LabelCounts(messages.size(), unread, threads.size(), unreadThreads.size());
    }
}
