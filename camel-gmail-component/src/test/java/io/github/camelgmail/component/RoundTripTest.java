package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.mailbox.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sends nasty mails through the component and compares what arrives with what there was, as another library reads it.
 *
 * <p>{@code -Dgmail.roundtrip.mails=FOLDER} takes all files below that folder that end in {@code .eml} too.
 */
class RoundTripTest {

    private static final String BOB = "bob@example.com";

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE).mailbox(BOB);

    private static GmailRoutes routes;

    @BeforeAll
    static void start() throws Exception {
        routes = GmailRoutes.on(GMAIL.gmail())
                .with(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:forward").to("gmail:send?operation=forward&to=" + BOB);
                        from("direct:insert")
                                .to("gmail:messages?operation=get&format=raw")
                                .to("gmail:messages?operation=insert");
                    }
                })
                .started();
    }

    @AfterAll
    static void stop() {
        routes.close();
    }

    static List<NastyMail> mails() throws IOException {
        List<NastyMail> mails = new ArrayList<>(NastyMails.all());
        String folder = System.getProperty("gmail.roundtrip.mails");
        if (folder != null) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".eml"))
                        .sorted()
                        .toList()) {
                    mails.add(new NastyMail(file.getFileName().toString(), Files.readAllBytes(file)));
                }
            }
        }
        return mails;
    }

    @Test
    void thereAreEnoughOfThemAndNoTwoAreAlike() {
        assertThat(NastyMails.all().stream().map(NastyMail::text).distinct()).hasSizeGreaterThanOrEqualTo(300);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mails")
    void aForwardedMailKeepsTextsAttachmentsNamesAndCharsets(NastyMail mail) throws Exception {
        Message original = GMAIL.gmail().mailbox(ALICE).insert(mail.bytes(), "INBOX");

        call("direct:forward", original.id());

        List<Message> arrived = GMAIL.gmail().mailbox(BOB).messages();
        assertThat(arrived).hasSize(1);
        RoundTrip.of(mail.bytes(), arrived.get(0).raw()).check();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mails")
    void anInsertedMailIsTheSameByteForByte(NastyMail mail) throws Exception {
        Message original = GMAIL.gmail().mailbox(ALICE).insert(mail.bytes(), "INBOX");

        call("direct:insert", original.id());

        List<Message> both = GMAIL.gmail().mailbox(ALICE).messages("in:anywhere");
        assertThat(both).hasSize(2).allSatisfy(message -> assertThat(message.raw())
                .isEqualTo(original.raw()));
    }

    private static void call(String route, String id) {
        Exchange exchange = routes.context().createProducerTemplate().request(route, given -> given.getMessage()
                .setHeader(GmailConstants.MESSAGE_ID, id));
        assertThat(exchange.getException()).isNull();
    }
}
