package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.mailbox.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.Exchange;

/** Alice, who answers her mail by routes. */
final class Correspondent {

    private final EmbeddedGmail gmail;
    private final GmailRoutes routes;

    Correspondent(EmbeddedGmail gmail, GmailRoutes routes) {
        this.gmail = gmail;
        this.routes = routes;
    }

    /** Gets a mail; returns its id. */
    String gets(Mail mail) {
        return gmail.mailbox(ALICE).deliver(mail).id();
    }

    /** Sends by an endpoint and returns the sent mail, as it is in her mailbox. */
    SentMime sends(String uri, Object body, Map<String, Object> headers) throws Exception {
        return sends(uri, exchange -> {
            exchange.getMessage().setHeaders(new HashMap<>(headers));
            exchange.getMessage().setBody(body);
        });
    }

    SentMime sends(String uri, Consumer<Exchange> preparation) throws Exception {
        Exchange exchange = tries(uri, preparation);
        assertThat(exchange.getException()).isNull();
        String id = exchange.getMessage().getHeader(GmailConstants.SENT_MESSAGE_ID, String.class);
        return SentMime.of(gmail.mailbox(ALICE).message(id).orElseThrow());
    }

    /** Sends, whatever comes of it. */
    Exchange tries(String uri, Consumer<Exchange> preparation) {
        return routes.context().createProducerTemplate().request(uri, preparation::accept);
    }

    /** What is in the mailbox of somebody. */
    List<Message> mailOf(String address) {
        return gmail.mailbox(address).messages();
    }
}
