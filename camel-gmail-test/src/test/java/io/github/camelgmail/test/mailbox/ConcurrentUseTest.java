package io.github.camelgmail.test.mailbox;

import static io.github.camelgmail.test.mailbox.Post.letter;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConcurrentUseTest {

    private static final int THREADS = 4;
    private static final int MAILS = 200;

    private final Post post = new Post();
    private final Mailbox alice = post.alice;
    private final ExecutorService threads = Executors.newFixedThreadPool(2 * THREADS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void nothingIsLostOrSeenTwiceWhileManyDeliverChangeAndList() throws Exception {
        long start = alice.history().currentId();
        List<Callable<List<String>>> tasks = new ArrayList<>();
        IntStream.range(0, THREADS).forEach(i -> {
            tasks.add(this::deliverAndStar);
            tasks.add(this::listInPages);
        });

        List<List<String>> outcomes = all(tasks);

        assertThat(outcomes).allSatisfy(ids -> assertThat(ids).doesNotHaveDuplicates());
        assertThat(new HashSet<>(listInPages())).hasSize(THREADS * MAILS);
        assertThat(historyOf(start, HistoryType.MESSAGE_ADDED)).hasSize(THREADS * MAILS);
        assertThat(historyOf(start, HistoryType.LABEL_ADDED)).hasSize(THREADS * MAILS);
    }

    @Test
    void aDraftSentByManyAtOnceLeavesOnce() throws Exception {
        Draft draft = alice.drafts().create(Post.mail("To: zed@elsewhere.example", "", "Hi"), null);
        Callable<Boolean> sending = () -> {
            try {
                return alice.drafts().send(draft.id(), null, null).hasLabel(SystemLabels.SENT);
            } catch (GmailFailure refusal) {
                return false;
            }
        };

        List<Boolean> sent =
                all(Stream.generate(() -> sending).limit(2 * THREADS).toList());

        assertThat(sent).containsOnlyOnce(true);
        assertThat(post.office.outbox()).hasSize(1);
    }

    @Test
    void theTextThatIsSentIsTheOneThatWasSavedLast() throws Exception {
        for (int round = 0; round < MAILS; round++) {
            Draft draft = alice.drafts().create(version(0), null);

            List<String> texts = all(List.of(() -> savedLast(draft.id()), () -> sent(draft.id())));

            assertThat(texts.get(1)).isEqualTo(texts.get(0));
        }
    }

    private String savedLast(String draftId) {
        int version = 0;
        try {
            while (version < 5) {
                alice.drafts().update(draftId, version(version + 1), null);
                version++;
            }
        } catch (GmailFailure sentMeanwhile) {
            assertThat(sentMeanwhile).hasMessage("Message not a draft");
        }
        return "version " + version;
    }

    private String sent(String draftId) {
        while (true) {
            try {
                return alice.drafts().send(draftId, null, null).snippet();
            } catch (GmailFailure changedMeanwhile) {
                assertThat(changedMeanwhile.kind()).isEqualTo(GmailFailure.Kind.FAILED_PRECONDITION);
            }
        }
    }

    private static byte[] version(int number) {
        return Post.mail("To: zed@elsewhere.example", "", "version " + number);
    }

    private List<String> deliverAndStar() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < MAILS; i++) {
            String id = alice.deliver(letter("No. " + i)).id();
            alice.messages().modify(id, List.of(SystemLabels.STARRED), List.of());
            ids.add(id);
        }
        return ids;
    }

    private List<String> listInPages() {
        List<String> ids = new ArrayList<>();
        Page<Message> page = alice.messages().list(ListQuery.ALL.withMaxResults(7));
        while (page.nextPageToken() != null) {
            page.items().forEach(message -> ids.add(message.id()));
            page = alice.messages().list(ListQuery.ALL.withMaxResults(7).withPageToken(page.nextPageToken()));
        }
        page.items().forEach(message -> ids.add(message.id()));
        return ids;
    }

    private List<HistoryRecord> historyOf(long start, HistoryType type) {
        List<HistoryRecord> records = new ArrayList<>();
        HistoryQuery query = HistoryQuery.since(start).withTypes(type);
        HistoryPage page = alice.history().list(query);
        records.addAll(page.history());
        while (page.nextPageToken() != null) {
            page = alice.history()
                    .list(new HistoryQuery(
                            query.startHistoryId(), null, query.types(), page.nextPageToken(), query.maxResults()));
            records.addAll(page.history());
        }
        return records;
    }

    private <T> List<T> all(List<Callable<T>> tasks) throws InterruptedException, ExecutionException {
        List<T> outcomes = new ArrayList<>();
        for (Future<T> outcome : threads.invokeAll(tasks, 60, TimeUnit.SECONDS)) {
            outcomes.add(outcome.get());
        }
        return outcomes;
    }
}
