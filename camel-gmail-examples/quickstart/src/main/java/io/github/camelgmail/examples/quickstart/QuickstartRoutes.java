package io.github.camelgmail.examples.quickstart;

import org.apache.camel.builder.RouteBuilder;

/** Saves the attachments of each new message, labels the message, and answers it in its thread. */
final class QuickstartRoutes extends RouteBuilder {
    private static final String ANSWER = "Thank you for your mail. It has arrived and will be read soon.";

    private final Ledger ledger;
    private final AttachmentFolder folder;

    QuickstartRoutes(Ledger ledger, AttachmentFolder folder) {
        this.ledger = ledger;
        this.folder = folder;
    }

    @Override
    public void configure() {
        Bookkeeping book = new Bookkeeping(ledger);

        from("gmail:history?startFrom={{quickstart.startFrom}}&checkpointDirectory={{quickstart.checkpoints}}&delay=200")
                .routeId("quickstart")
                .process(book::received)
                .process(new AttachmentSaver(folder, ledger))
                .to("gmail:messages?operation=modify&addLabels=Quickstart&createMissingLabels=true")
                .choice()
                .when(simple("${body.answerable}"))
                .setBody(constant(ANSWER))
                .to("gmail:send?operation=reply")
                .process(book::answered)
                .otherwise()
                .process(book::leftUnanswered)
                .end()
                .process(book::handled);
    }
}
