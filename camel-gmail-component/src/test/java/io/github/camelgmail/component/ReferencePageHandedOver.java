package io.github.camelgmail.component;

import java.util.Set;
import org.apache.camel.builder.RouteBuilder;

/** The Java example of notifications that a route hands over, word for word. */
class ReferencePageHandedOver extends RouteBuilder {

    @Override
    public void configure() {
        getContext().getRegistry().bind("mailboxes", (GmailMailboxes) () -> Set.of(GmailRoutes.ALICE));

        from("{{gmail.notifications}}").to("seda:notified");

        from("gmail:history?userId=#mailboxes&watchTopic={{gmail.topic}}&notificationUri=seda:notified")
                .to("direct:mail");

        from("direct:mail").to("mock:mail");
    }
}
