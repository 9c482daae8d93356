package io.github.camelgmail.examples.kafkafanout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxKeyTest {
    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());

    @Test
    void theKeyIsTheMailbox() {
        exchange.getMessage().setBody("{\"emailAddress\":\"alice@example.com\",\"historyId\":7}".getBytes(UTF_8));

        assertThat(new MailboxKey().evaluate(exchange)).isEqualTo("alice@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "7", "\"text\"", "{\"emailAddress\":7}", "{}", " "})
    void whatIsNoNotificationHasNoKey(String body) {
        exchange.getMessage().setBody(body.getBytes(UTF_8));

        assertThat(new MailboxKey().evaluate(exchange)).isNull();
    }
}
