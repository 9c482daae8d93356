package io.github.camelgmail.bench.peers;

import com.google.api.services.gmail.model.History;
import com.google.api.services.gmail.model.ListHistoryResponse;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.Profile;
import io.github.camelgmail.bench.process.Deliveries;
import io.github.camelgmail.bench.process.MailReader;
import io.github.camelgmail.bench.process.ReadingProcess;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.FluentProducerTemplate;
import org.apache.camel.component.google.mail.GoogleMailComponent;
import org.apache.camel.impl.DefaultCamelContext;

/** Reads new mail with the producers of {@code google-mail}: {@code history/list}, and {@code messages/get} for each message. */
public final class GoogleMailCalls implements MailReader {

    private static final String PREFIX = "CamelGoogleMail.";

    private final DefaultCamelContext context = new DefaultCamelContext();
    private Deliveries deliveries = new Deliveries(1);
    private String owner = "";
    private BigInteger cursor = BigInteger.ZERO;

    private GoogleMailCalls() {}

    /**
     * Reads as is ordered.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) throws Exception {
        ReadingProcess.run(GoogleMailCalls::new);
    }

    @Override
    public void prepare(String rootUrl, String newOwner, Deliveries newDeliveries) {
        owner = newOwner;
        deliveries = newDeliveries;
        GoogleMailComponent component = new GoogleMailComponent();
        component.setClientFactory(new EmbeddedGmailClients(rootUrl));
        context.addComponent("google-mail", component);
        context.start();
        cursor = call("users/getProfile", Map.of(), Profile.class).getHistoryId();
    }

    @Override
    public void begin() {
        Map<String, Object> query = new HashMap<>(
                Map.of("startHistoryId", cursor, "maxResults", 500L, "historyTypes", List.of("messageAdded")));
        String pageToken = null;
        do {
            ListHistoryResponse page = call("history/list", query, ListHistoryResponse.class);
            Objects.requireNonNullElse(page.getHistory(), List.<History>of()).forEach(this::read);
            pageToken = page.getNextPageToken();
            query.put("pageToken", String.valueOf(pageToken));
        } while (pageToken != null);
    }

    private void read(History record) {
        record.getMessagesAdded().forEach(added -> {
            String id = added.getMessage().getId();
            deliveries.add(call("messages/get", Map.of("id", id), Message.class).getId());
        });
    }

    private <T> T call(String method, Map<String, Object> parameters, Class<T> type) {
        try (FluentProducerTemplate template = context.createFluentProducerTemplate()) {
            FluentProducerTemplate call = template.to("google-mail:" + method
                            + "?applicationName=bench&clientId=none&clientSecret=none&accessToken=RAW(" + owner + ")")
                    .withHeader(PREFIX + "userId", "me");
            parameters.forEach((name, value) -> call.withHeader(PREFIX + name, value));
            return call.request(type);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void end() {
        context.stop();
    }
}
