package io.github.camelgmail.bench;

import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.impl.DefaultCamelContext;

/** A process that sends one mail with one attachment through {@code gmail:send}. */
public final class GmailSend {

    private GmailSend() {}

    /**
     * Sends.
     *
     * @param arguments the root URL, the owner and the file to attach
     */
    public static void main(String[] arguments) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.start();
            String uri = "gmail:send?to=bob@example.com&subject=Large&rootUrl=RAW(" + arguments[0]
                    + ")&accessToken=RAW(" + arguments[1] + ")";
            try (ProducerTemplate template = context.createProducerTemplate()) {
                Exchange sent = template.send(uri, exchange -> {
                    exchange.getMessage().setBody("See the attachment.");
                    exchange.getMessage(AttachmentMessage.class)
                            .addAttachment("large.bin", new DataHandler(new FileDataSource(arguments[2])));
                });
                if (sent.getException() != null) {
                    throw sent.getException();
                }
            }
        }
    }
}
