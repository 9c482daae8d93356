package io.github.camelgmail.bench;

import com.google.api.client.googleapis.batch.BatchRequest;
import com.google.api.client.googleapis.batch.json.JsonBatchCallback;
import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.http.HttpHeaders;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.History;
import com.google.api.services.gmail.model.HistoryMessageAdded;
import com.google.api.services.gmail.model.ListHistoryResponse;
import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.bench.process.Deliveries;
import io.github.camelgmail.bench.process.MailReader;
import io.github.camelgmail.bench.process.ReadingProcess;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads new mail with Google's Java client and as little work as can be: large pages of {@code history.list}, batches of fifty
 * {@code messages.get}, one after the other. Nothing is kept, so that a crash loses the place, and no error is mended.
 */
public final class HandWrittenLoop implements MailReader {

    private static final String ME = "me";
    private static final long LARGEST_PAGE = 500;
    private static final int BATCH = 50;

    private @Nullable Gmail client;
    private @Nullable Deliveries deliveries;
    private BigInteger cursor = BigInteger.ZERO;

    private HandWrittenLoop() {}

    /**
     * Reads as is ordered.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) throws Exception {
        ReadingProcess.run(HandWrittenLoop::new);
    }

    @Override
    public void prepare(String rootUrl, String owner, Deliveries newDeliveries) throws IOException {
        deliveries = newDeliveries;
        client = new Gmail.Builder(
                        new NetHttpTransport(), GsonFactory.getDefaultInstance(), request -> request.getHeaders()
                                .setAuthorization("Bearer " + owner))
                .setApplicationName("bench")
                .setRootUrl(rootUrl)
                .build();
        cursor = client().users().getProfile(ME).execute().getHistoryId();
    }

    @Override
    public void begin() throws IOException {
        String pageToken = null;
        do {
            ListHistoryResponse page = client().users()
                    .history()
                    .list(ME)
                    .setStartHistoryId(cursor)
                    .setHistoryTypes(List.of("messageAdded"))
                    .setMaxResults(LARGEST_PAGE)
                    .setPageToken(pageToken)
                    .execute();
            readAll(ids(page));
            pageToken = page.getNextPageToken();
        } while (pageToken != null);
    }

    private static List<String> ids(ListHistoryResponse page) {
        return Objects.requireNonNullElse(page.getHistory(), List.<History>of()).stream()
                .map(History::getMessagesAdded)
                .flatMap(List::stream)
                .map(HistoryMessageAdded::getMessage)
                .map(Message::getId)
                .toList();
    }

    private void readAll(List<String> ids) throws IOException {
        for (int from = 0; from < ids.size(); from += BATCH) {
            BatchRequest batch = client().batch();
            for (String id : ids.subList(from, Math.min(from + BATCH, ids.size()))) {
                client().users().messages().get(ME, id).queue(batch, new Counting());
            }
            batch.execute();
        }
    }

    private Gmail client() {
        return Objects.requireNonNull(client);
    }

    @Override
    public void end() {
        client = null;
    }

    /** Counts the answers of a batch. */
    private final class Counting extends JsonBatchCallback<Message> {

        @Override
        public void onSuccess(Message message, HttpHeaders headers) {
            Objects.requireNonNull(deliveries).add(message.getId());
        }

        @Override
        public void onFailure(GoogleJsonError error, HttpHeaders headers) throws IOException {
            throw new IOException(error.toString());
        }
    }
}
