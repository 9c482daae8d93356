package io.github.camelgmail.component;

import org.apache.camel.builder.RouteBuilder;

/** The first Java example of the page about notifications, word for word. */
class ReferencePageNotifications extends RouteBuilder {

    @Override
    public void configure() {
        from("gmail:history?watchTopic={{gmail.topic}}&notificationUri={{gmail.notifications}}")
                .to("direct:mail");

        from("direct:mail").to("mock:mail");
    }
}
