package io.github.camelgmail.component;

import com.google.api.services.gmail.model.VacationSettings;
import io.github.camelgmail.component.client.GmailException;
import io.github.camelgmail.component.client.GmailQuotaExceededException;
import io.github.camelgmail.component.client.GmailScopeMissingException;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;

/** The Java examples of the reference page, word for word. */
class ReferencePageRoutes extends RouteBuilder {

    @Override
    public void configure() {
        errors();
        bodies();
        lists();
    }

    private void errors() {
        onException(GmailException.class)
                .onWhen(simple("${exception.retryable}"))
                .maximumRedeliveries(3)
                .redeliveryDelay(60_000);
        onException(GmailQuotaExceededException.class)
                .handled(true)
                .setHeader("retryAt", simple("${exception.retryAt}"))
                .to("mock:later");
        onException(GmailScopeMissingException.class)
                .handled(true)
                .setBody(simple("One of these scopes is needed: ${exception.scopes}"))
                .to("mock:administrator");
    }

    private void bodies() {
        from("direct:vacation")
                .setBody(constant(Map.of(
                        "enableAutoReply",
                        true,
                        "responseSubject",
                        "Away",
                        "responseBodyPlainText",
                        "Back on Monday.")))
                .to("gmail:settings?operation=updateVacation")
                .convertBodyTo(VacationSettings.class)
                .log("away until ${body.endTime}");
    }

    private void lists() {
        from("direct:unread")
                .to("gmail:messages?operation=list&query=is:unread&labels=Work")
                .split(body())
                .streaming()
                .to("gmail:messages?operation=get")
                .to("mock:mail");

        from("direct:onePage")
                .to("gmail:threads?operation=list&listAs=page&maxResults=50")
                .log("the next page is ${header.CamelGmailNextPageToken}");

        from("direct:tidyUp")
                .to("gmail:messages?operation=list&query=older_than:1y category:promotions")
                .to("gmail:messages?operation=modify&addLabels=Archive/2026&removeLabels=INBOX");
    }
}
