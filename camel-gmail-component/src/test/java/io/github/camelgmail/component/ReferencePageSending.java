package io.github.camelgmail.component;

import io.github.camelgmail.component.client.GmailSendInDoubtException;
import org.apache.camel.builder.RouteBuilder;

/** The Java examples of the pages about sending, word for word. */
class ReferencePageSending extends RouteBuilder {

    @Override
    public void configure() {
        onException(GmailSendInDoubtException.class).maximumRedeliveries(3).redeliveryDelay(10_000);

        from("seda:orders")
                .setHeader("CamelGmailIdempotencyKey", header("orderId"))
                .to("gmail:send?sendMode=draft&to=orders@example.com&subject=Order");

        from("gmail:history")
                .filter(simple("${body.answerable}"))
                .setBody(constant("Thank you, we will look into it."))
                .to("gmail:send?operation=reply&quoteOriginal=true&appendSignature=true");
    }
}
