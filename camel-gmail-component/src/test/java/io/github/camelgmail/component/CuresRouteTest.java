package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.services.gmail.model.History;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import java.util.Iterator;
import java.util.Map;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody reads who has given the wrong thing: the field, option or header to mend, by the name that routes have for it. */
class CuresRouteTest {

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    private GmailRoutes routes;

    @BeforeEach
    void start() {
        routes = GmailRoutes.on(GMAIL.gmail()).started();
    }

    @AfterEach
    void stop() {
        routes.close();
    }

    private Exchange call(String uri, @Nullable Object body) {
        return routes.context().createProducerTemplate().request(uri, in -> in.getMessage()
                .setBody(body));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gmail:settings?operation=updateVacation | {\"enableAutoReply\":false,\"subject\":\"Away\"} | Correct subject",
                "gmail:settings?operation=updateAutoForwarding | {\"enabled\":true,\"emailAddress\":\"x@y.example\"} | forwarding addresses",
                "gmail:messages?messageId=not-an-id | '' | Correct messageId",
                "gmail:watch?watchTopic=nonsense | '' | Correct watchTopic",
                "gmail:watch | '' | watchTopic",
                "gmail:send?operation=reply | hello | messageId",
                "gmail:send?to=bob@example.com&maxMessageSize=20 | hello | raise maxMessageSize",
                "gmail:history?startHistoryId=1&labels=INBOX,SENT | '' | takes one label"
            })
    void theTextNamesWhatToMend(String uri, String body, String cure) {
        assertThat(call(uri, body.isEmpty() ? null : body).getException()).hasMessageContaining(cure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gmail:messages?operation=insert&internalDateSource=now | internalDateSource=now is no choice. Use one of: receivedTime, dateHeader",
                "gmail:watch?watchLabelFilter=both | watchLabelFilter=both is no choice. Use one of: include, exclude"
            })
    void anOptionThatIsNoChoiceKeepsTheProducerFromStarting(String uri, String cure) {
        assertThatThrownBy(() -> call(uri, "Subject: x")).hasMessageContaining(cure);
    }

    @Test
    void historyIsListedOfTheLabelThatTheOptionOfAllListsNames() {
        GMAIL.gmail().mailbox(ALICE).with().messages(1);
        String start = String.valueOf(GMAIL.gmail().mailbox(ALICE).historyId());
        GMAIL.gmail().mailbox(ALICE).with().messages(2);

        assertThat(listed(start, "INBOX")).hasNext();
        assertThat(listed(start, "SENT")).isExhausted();
    }

    private Iterator<History> listed(String start, String label) {
        Exchange exchange = routes.context()
                .createProducerTemplate()
                .request("gmail:history?labels=" + label, in -> in.getMessage()
                        .setHeaders(Map.of(GmailConstants.START_HISTORY_ID, start)));
        assertThat(exchange.getException()).isNull();
        @SuppressWarnings("unchecked")
        Iterator<History> records = exchange.getMessage().getBody(Iterator.class);
        return records;
    }
}
