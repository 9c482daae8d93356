package io.github.camelgmail.bench;

import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.component.auth.GmailCredentials;
import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.client.GmailClientSettings;
import io.github.camelgmail.component.client.MessageFormat;
import io.github.camelgmail.component.message.GmailHeaderFilterStrategy;
import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.message.InboundBinding;
import io.github.camelgmail.component.message.MessageContent;
import io.github.camelgmail.test.EmbeddedGmail;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Turns what Gmail answered into what a route reads: header fields, date, texts, names of attachments. */
@NullUnmarked
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReadMail {

    private static final String OWNER = "alice@example.com";

    /** The mail that is read. */
    @Param({"TEXTS", "SMALL_FILE", "LARGE_FILE"})
    ConversionMail mail;

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final InboundBinding binding = new InboundBinding(OWNER, false, new GmailHeaderFilterStrategy());
    private Message full;
    private Message raw;

    /** Has Gmail's answers at hand. */
    @Setup
    public void prepare() throws IOException {
        GmailCredentials credentials =
                GmailCredentials.builder().accessToken(OWNER).build();
        try (EmbeddedGmail gmail = EmbeddedGmail.builder().mailbox(OWNER).start();
                GmailClient client = GmailClient.create(GmailClientSettings.builder(credentials)
                        .rootUrl(gmail.rootUrl())
                        .build())) {
            String id = gmail.mailbox(OWNER).deliver(mail.bytes()).id();
            full = client.messages().get(id, MessageFormat.FULL);
            raw = client.messages().get(id, MessageFormat.RAW);
        }
    }

    /** An answer of format full, on an exchange. */
    @Benchmark
    public long fullOnExchange() {
        return readOnExchange(full);
    }

    /** An answer of format raw, on an exchange. */
    @Benchmark
    public long rawOnExchange() {
        return readOnExchange(raw);
    }

    /** The raw text of an answer, by Jakarta Mail alone. */
    @Benchmark
    public long rawByJakartaMail() throws Exception {
        return WalkedMail.read(Base64.getUrlDecoder().decode(raw.getRaw())).length();
    }

    private long readOnExchange(Message model) {
        Exchange exchange = new DefaultExchange(context);
        binding.bind(GmailMessage.of(model, NoContent.ANYWHERE), exchange);
        GmailMessage read = exchange.getMessage().getBody(GmailMessage.class);
        long length = read.text().length();
        length += read.html().length();
        length += read.subject().length();
        for (String name : exchange.getMessage(AttachmentMessage.class).getAttachmentNames()) {
            length += name.length();
        }
        return length;
    }

    /** Nothing is fetched here. */
    private enum NoContent implements MessageContent {
        ANYWHERE;

        @Override
        public InputStream raw(String messageId) throws IOException {
            throw new IOException(messageId);
        }

        @Override
        public InputStream attachment(String messageId, String partId, String attachmentId) throws IOException {
            throw new IOException(partId);
        }
    }
}
