package io.github.camelgmail.bench;

import com.google.api.services.gmail.model.History;
import com.google.api.services.gmail.model.HistoryMessageAdded;
import com.google.api.services.gmail.model.ListHistoryResponse;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.MessagePartHeader;
import io.github.camelgmail.component.auth.GmailCredentials;
import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.client.GmailClientSettings;
import io.github.camelgmail.component.client.HistoryQuery;
import io.github.camelgmail.component.client.HistoryType;
import io.github.camelgmail.component.client.MessageFormat;
import io.github.camelgmail.component.client.quota.QuotaSettings;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Reads new mail as one would without Camel: a loop over the history, which reads subjects and texts. */
@NullUnmarked
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReadByHand {

    private GmailClient client;
    private BigInteger cursor;

    /** Connects, and has mail arrive. */
    @Setup
    public void prepare(ArrivingMail mail) {
        GmailCredentials credentials =
                GmailCredentials.builder().accessToken(mail.accessToken()).build();
        client = GmailClient.create(GmailClientSettings.builder(credentials)
                .rootUrl(mail.rootUrl())
                .quota(QuotaSettings.unlimited())
                .build());
        cursor = client.getProfile().getHistoryId();
        mail.arrive();
    }

    /** Reads all new mail; returns how many characters it has, so that none of the work is idle. */
    @Benchmark
    @OperationsPerInvocation(ArrivingMail.MAILS)
    public long read() {
        HistoryQuery query = HistoryQuery.after(cursor).withTypes(Set.of(HistoryType.MESSAGE_ADDED));
        long characters = 0;
        String pageToken = null;
        do {
            ListHistoryResponse page = client.history().list(query, pageToken);
            for (Message message :
                    client.messages().getAll(ids(page), MessageFormat.FULL).messages()) {
                characters +=
                        subject(message).length() + text(message.getPayload()).length();
            }
            pageToken = page.getNextPageToken();
        } while (pageToken != null);
        return characters;
    }

    private static List<String> ids(ListHistoryResponse page) {
        return page.getHistory().stream()
                .map(History::getMessagesAdded)
                .flatMap(List::stream)
                .map(HistoryMessageAdded::getMessage)
                .map(Message::getId)
                .toList();
    }

    private static String subject(Message message) {
        return message.getPayload().getHeaders().stream()
                .filter(header -> header.getName().equalsIgnoreCase("Subject"))
                .map(MessagePartHeader::getValue)
                .findFirst()
                .orElse("");
    }

    private static String text(MessagePart part) {
        if (part.getMimeType().equals("text/plain")) {
            return new String(Base64.getUrlDecoder().decode(part.getBody().getData()), StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        for (MessagePart child : Objects.requireNonNullElse(part.getParts(), List.<MessagePart>of())) {
            text.append(text(child));
        }
        return text.toString();
    }

    /** Disconnects. */
    @TearDown
    public void close() {
        client.close();
    }
}
