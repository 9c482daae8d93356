package io.github.camelgmail.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedMailbox;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.oauth.Scope;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;

/**
 * One operation, driven through a route whose only step is its endpoint. Options, headers and the body are for the next call,
 * and are gone after it.
 */
final class OperationRun implements AutoCloseable {

    /** The id of a message or thread that no mailbox has. */
    static final String NO_SUCH_ID = "18c0ffee00000001";

    private final EmbeddedGmail gmail;
    private final String uri;
    private final GmailRoutes routes;
    private final Map<String, Object> options = new LinkedHashMap<>();
    private final Map<String, Object> headers = new HashMap<>();
    private @Nullable Object body;
    private @Nullable String otherUri;

    OperationRun(EmbeddedGmail gmail, String uri) {
        this.gmail = gmail;
        this.uri = uri;
        this.routes = GmailRoutes.on(gmail).started();
    }

    EmbeddedGmail gmail() {
        return gmail;
    }

    GmailRoutes routes() {
        return routes;
    }

    /** Alice's mailbox, which the operation works on. */
    EmbeddedMailbox mailbox() {
        return gmail.mailbox(GmailRoutes.ALICE);
    }

    /** Makes the next call one of another operation, as a preparation. */
    OperationRun on(String operation) {
        otherUri = operation;
        return this;
    }

    OperationRun option(String name, Object value) {
        options.put(name, value);
        return this;
    }

    OperationRun header(String name, Object value) {
        headers.put(name, value);
        return this;
    }

    OperationRun body(Object content) {
        body = content;
        return this;
    }

    /** Calls the operation, which must succeed. */
    Exchange call() {
        Exchange exchange = exchange();
        assertThat(exchange.getException()).isNull();
        return exchange;
    }

    /** Calls the operation, which must succeed, and returns the body that it left. */
    <T> T answer(Class<T> type) {
        Object answer = call().getMessage().getBody();
        assertThat(answer).isInstanceOf(type);
        return type.cast(answer);
    }

    /** Calls the operation, which must fail. */
    Exception refusal() {
        Exception failure = exchange().getException();
        assertThat(failure).as("the exception of an exchange that must fail").isNotNull();
        return failure;
    }

    private Exchange exchange() {
        String route = "direct:" + routes.context().getRoutesSize();
        String endpoint = endpoint();
        try {
            routes.with(new RouteBuilder() {
                @Override
                public void configure() {
                    from(route).to(endpoint);
                }
            });
        } catch (Exception e) {
            throw new AssertionError("the route to " + endpoint + " does not start", e);
        }
        Map<String, Object> given = Map.copyOf(headers);
        Object content = body;
        options.clear();
        headers.clear();
        body = null;
        otherUri = null;
        return routes.context().createProducerTemplate().request(route, exchange -> {
            exchange.getMessage().setBody(content);
            given.forEach(exchange.getMessage()::setHeader);
        });
    }

    private String endpoint() {
        return options.entrySet().stream()
                .map(option -> "&" + option.getKey() + "=RAW(" + option.getValue() + ")")
                .collect(Collectors.joining("", Objects.requireNonNullElse(otherUri, uri), ""));
    }

    /** Lets the next call be made with a token that has some scopes only. */
    OperationRun scopes(Scope... scopes) {
        return option("accessToken", gmail.oauth().accessToken(GmailRoutes.ALICE, scopes));
    }

    /** Lets a mail arrive at Alice's, and returns its id. */
    String delivered(String subject) {
        return mailbox()
                .deliver(Mail.from("bob@example.net")
                        .to(GmailRoutes.ALICE)
                        .subject(subject)
                        .text("Text of " + subject))
                .id();
    }

    /** The ids of the labels that a message has now. */
    List<String> labelsOf(String messageId) {
        return List.copyOf(mailbox().message(messageId).orElseThrow().labelIds());
    }

    @Override
    public void close() {
        routes.close();
    }
}
