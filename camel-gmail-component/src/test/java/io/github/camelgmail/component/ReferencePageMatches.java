package io.github.camelgmail.component;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;

/** The Java examples of the page about matching mail, word for word. */
class ReferencePageMatches extends RouteBuilder {

    @Override
    public void configure() {
        getContext().getRegistry().bind("done", MemoryIdempotentRepository.memoryIdempotentRepository());

        from("gmail:messages?markAsRead=true").to("direct:ticket");

        from("gmail:messages?query=has:attachment from:billing@example.com newer_than:30d&idempotentRepository=#done")
                .to("direct:saveAttachments");

        from("gmail:messages?labels=To do&removeLabels=To do&addLabels=Done&createMissingLabels=true&maxRedeliveries=5&failureLabel=Failed")
                .to("direct:work");

        from("direct:ticket").to("mock:ticket");
        from("direct:saveAttachments").to("mock:attachments");
        from("direct:work").to("mock:work");
    }
}
