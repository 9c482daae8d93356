package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static io.github.camelgmail.component.GmailRoutes.historyUri;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.EmbeddedMailbox;
import io.github.camelgmail.test.Mail;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class HistoryRouteTest {

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    @TempDir
    Path state;

    private EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    private EmbeddedMailbox alice() {
        return gmail().mailbox(ALICE);
    }

    private GmailRoutes feed(String options, Processor... steps) throws Exception {
        return GmailRoutes.on(gmail()).with(new RouteBuilder() {
            @Override
            public void configure() {
                var route = from(historyUri(state, options)).routeId("feed");
                for (Processor step : steps) {
                    route.process(step);
                }
                route.to("mock:mail");
            }
        });
    }

    private static byte[] mail(int number) {
        return Mail.from("bob@example.net")
                .to(ALICE)
                .subject("Mail " + number)
                .text("Text " + number)
                .bytes();
    }

    private static List<String> subjects(MockEndpoint mock) {
        return mock.getReceivedExchanges().stream()
                .map(exchange -> exchange.getMessage().getHeader(GmailConstants.MESSAGE_SUBJECT, String.class))
                .toList();
    }

    @Test
    void aNewMailBecomesAnExchangeWithItsHeadersAndAttachments() throws Exception {
        try (GmailRoutes routes = feed("").started()) {
            MockEndpoint mock = routes.mock("mail");
            mock.expectedMessageCount(1);
            String id = alice().deliver(Mail.from("Bob <bob@example.net>")
                            .to(ALICE)
                            .subject("Größe")
                            .text("Grüße")
                            .attach("übersicht.pdf", "application/pdf", new byte[] {1, 2, 3}))
                    .id();

            mock.assertIsSatisfied();

            Exchange exchange = mock.getReceivedExchanges().get(0);
            assertThat(exchange.getMessage().getHeaders())
                    .containsEntry(GmailConstants.MESSAGE_ID, id)
                    .containsEntry(GmailConstants.USER_ID, ALICE)
                    .containsEntry(GmailConstants.EVENT_TYPE, "messageAdded")
                    .containsEntry(GmailConstants.MESSAGE_SUBJECT, "Größe")
                    .containsEntry(GmailConstants.MESSAGE_FROM, "Bob <bob@example.net>")
                    .containsKeys(GmailConstants.THREAD_ID, GmailConstants.HISTORY_ID, GmailConstants.INTERNAL_DATE);
            assertThat(exchange.getMessage().getBody()).isInstanceOf(GmailMessage.class);
            assertThat(exchange.getMessage().getBody(String.class).strip()).isEqualTo("Grüße");
            AttachmentMessage attachments = exchange.getMessage(AttachmentMessage.class);
            assertThat(attachments.getAttachmentNames()).containsExactly("übersicht.pdf");
            try (var content = attachments.getAttachment("übersicht.pdf").getInputStream()) {
                assertThat(content.readAllBytes()).containsExactly(1, 2, 3);
            }
        }
    }

    @Test
    void theBodyConvertsToBytesStreamMimeMessageAndTheClientsMessage() throws Exception {
        byte[] raw = mail(1);
        try (GmailRoutes routes = feed("").started()) {
            MockEndpoint mock = routes.mock("mail");
            mock.expectedMessageCount(1);
            alice().deliver(raw);
            mock.assertIsSatisfied();

            org.apache.camel.Message message =
                    mock.getReceivedExchanges().get(0).getMessage();
            assertThat(message.getBody(byte[].class)).isEqualTo(raw);
            assertThat(message.getBody(MimeMessage.class).getSubject()).isEqualTo("Mail 1");
            assertThat(message.getBody(com.google.api.services.gmail.model.Message.class)
                            .getPayload())
                    .isNotNull();
        }
    }

    @Test
    void attachmentsCostNothingUntilTheyAreRead() throws Exception {
        try (GmailRoutes routes = feed("").started()) {
            routes.mock("mail").expectedMessageCount(1);
            alice().deliver(Mail.from("bob@example.net").to(ALICE).attach("a.bin", "application/x-a", new byte[9]));
            routes.mock("mail").assertIsSatisfied();

            assertThat(gmail().requests().of("messages.attachments.get")).isZero();
        }
    }

    @Test
    void mailIsRoutedInTheOrderOfItsArrival() throws Exception {
        try (GmailRoutes routes = feed("").started()) {
            routes.mock("mail").expectedMessageCount(120);
            IntStream.range(0, 120).forEach(number -> alice().deliver(mail(number)));

            routes.mock("mail").assertIsSatisfied();
            assertThat(subjects(routes.mock("mail")))
                    .containsExactlyElementsOf(IntStream.range(0, 120)
                            .mapToObj(number -> "Mail " + number)
                            .toList());
        }
    }

    @Test
    void aThousandNewMessagesTakeAtMostFortyFiveRequests() throws Exception {
        try (GmailRoutes routes = feed("").started()) {
            routes.context().getRouteController().suspendRoute("feed");
            IntStream.range(0, 1000).forEach(number -> alice().deliver(mail(number)));
            routes.mock("mail").expectedMessageCount(1000);
            gmail().resetRequests();

            routes.context().getRouteController().resumeRoute("feed");
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> routes.mock("mail").getReceivedCounter() == 1000);
            long requests = gmail().requests().httpRequests();

            assertThat(requests).isBetween(11L, 45L);
        }
    }

    @Test
    void mailAddressedToCamelDoesNotBecomeAHeader() throws Exception {
        try (GmailRoutes routes = feed("&mapMailHeaders=true").started()) {
            MockEndpoint mock = routes.mock("mail");
            mock.expectedMessageCount(1);
            alice().deliver(
                            "From: eve@example.net\r\nTo: alice@example.com\r\nSubject: hi\r\n"
                                    + "CamelGmailTo: victim@example.org\r\nCAMELHttpUri: http://169.254.169.254/\r\n"
                                    + "cAmElFileName: ../../etc/passwd\r\nAuthorization: Bearer x\r\nhOsT: evil.example\r\nX-Harmless: yes\r\n\r\nText\r\n");
            mock.assertIsSatisfied();

            Map<String, Object> headers =
                    mock.getReceivedExchanges().get(0).getMessage().getHeaders();
            assertThat(headers).containsEntry("X-Harmless", "yes");
            assertThat(headers.keySet())
                    .noneMatch(name -> name.equalsIgnoreCase("CamelGmailTo"))
                    .noneMatch(name -> name.equalsIgnoreCase("CamelHttpUri"))
                    .noneMatch(name -> name.equalsIgnoreCase("CamelFileName"))
                    .noneMatch(name -> name.equalsIgnoreCase("Authorization"))
                    .noneMatch(name -> name.equalsIgnoreCase("Host"));
            assertThat(headers.get(GmailConstants.MESSAGE_HEADERS).toString()).contains("victim@example.org");
        }
    }

    @Test
    void malformedMailStillArrivesWithWhatCanBeReadAndItsBytes() throws Exception {
        byte[] broken = ("Subject: =?nonsense?Q?x?=\r\nnot a header\r\nFrom: <<>>\r\n"
                        + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n!!!not base64")
                .getBytes(StandardCharsets.ISO_8859_1);
        try (GmailRoutes routes = feed("").started()) {
            MockEndpoint mock = routes.mock("mail");
            mock.expectedMessageCount(1);
            alice().deliver(broken);
            mock.assertIsSatisfied();

            assertThat(mock.getReceivedExchanges().get(0).getMessage().getBody(byte[].class))
                    .isEqualTo(broken);
        }
    }

    @Test
    void aMailWhoseExchangeFailsIsRoutedAgainBeforeLaterMail() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        Processor failingTwice = exchange -> {
            if ("Mail 1".equals(exchange.getMessage().getHeader(GmailConstants.MESSAGE_SUBJECT))
                    && attempts.incrementAndGet() <= 2) {
                throw new IllegalStateException("The database is down");
            }
        };
        try (GmailRoutes routes = feed("", failingTwice).started()) {
            routes.mock("mail").expectedMessageCount(3);
            IntStream.range(0, 3).forEach(number -> alice().deliver(mail(number)));

            routes.mock("mail").assertIsSatisfied();
            assertThat(subjects(routes.mock("mail"))).containsExactly("Mail 0", "Mail 1", "Mail 2");
            assertThat(attempts).hasValue(3);
        }
    }

    @Test
    void aRestartGoesOnWhereTheRouteStopped() throws Exception {
        try (GmailRoutes routes = feed("").started()) {
            routes.mock("mail").expectedMessageCount(1);
            alice().deliver(mail(1));
            routes.mock("mail").assertIsSatisfied();
        }
        alice().deliver(mail(2));

        try (GmailRoutes routes = feed("").started()) {
            routes.mock("mail").expectedMessageCount(2);
            alice().deliver(mail(3));
            routes.mock("mail").assertIsSatisfied();
            assertThat(subjects(routes.mock("mail"))).containsExactly("Mail 2", "Mail 3");
        }
    }

    @Test
    void mailThatArrivedWhileTheHistoryExpiredIsRoutedByAResync() throws Exception {
        try (GmailRoutes routes = feed("").started()) {
            routes.mock("mail").expectedMessageCount(1);
            alice().deliver(mail(1));
            routes.mock("mail").assertIsSatisfied();
        }
        alice().deliver(mail(2));
        alice().deliver(mail(3));
        alice().expireHistory();

        try (GmailRoutes routes = feed("").started()) {
            routes.mock("mail").expectedMessageCount(3);
            routes.mock("mail").setAssertPeriod(200);
            Awaitility.await().until(() -> routes.mock("mail").getReceivedCounter() == 2);
            alice().deliver(mail(4));
            routes.mock("mail").assertIsSatisfied();
            assertThat(subjects(routes.mock("mail"))).containsExactly("Mail 2", "Mail 3", "Mail 4");
        }
    }

    @Test
    void anAsynchronousRouteKeepsTheOrder() throws Exception {
        List<CompletableFuture<Void>> running = new ArrayList<>();
        try (GmailRoutes routes = GmailRoutes.on(gmail()).with(new RouteBuilder() {
            @Override
            public void configure() {
                from(historyUri(state, ""))
                        .to("seda:worker?waitForTaskToComplete=Always")
                        .to("mock:mail");
                from("seda:worker?concurrentConsumers=4").process(exchange -> running.add(null));
            }
        })) {
            routes.started();
            routes.mock("mail").expectedMessageCount(20);
            IntStream.range(0, 20).forEach(number -> alice().deliver(mail(number)));

            routes.mock("mail").assertIsSatisfied();
            assertThat(subjects(routes.mock("mail")))
                    .containsExactlyElementsOf(IntStream.range(0, 20)
                            .mapToObj(number -> "Mail " + number)
                            .toList());
            assertThat(running).hasSize(20);
        }
    }

    @Test
    void aSuspendedRouteTakesNothingAndAResumedOneTakesAll() throws Exception {
        try (GmailRoutes routes = feed("").started()) {
            routes.context().getRouteController().suspendRoute("feed");
            alice().deliver(mail(1));
            routes.mock("mail").expectedMessageCount(1);
            assertThat(routes.mock("mail").getReceivedCounter()).isZero();

            routes.context().getRouteController().resumeRoute("feed");

            routes.mock("mail").assertIsSatisfied();
        }
    }

    @Test
    void exchangesComeFromThePoolWhereThereIsOne() throws Exception {
        try (GmailRoutes routes = feed("")) {
            routes.context()
                    .getCamelContextExtension()
                    .setExchangeFactory(new org.apache.camel.impl.engine.PooledExchangeFactory());
            List<String> bodies = new ArrayList<>();
            routes.with(new RouteBuilder() {
                @Override
                public void configure() {
                    from(historyUri(state, "&feedName=pooled"))
                            .process(exchange -> bodies.add(
                                    exchange.getMessage().getBody(String.class).strip()));
                }
            });
            routes.started();
            IntStream.range(0, 5).forEach(number -> alice().deliver(mail(number)));

            Awaitility.await().until(() -> bodies.size() == 5);
            assertThat(bodies).containsExactly("Text 0", "Text 1", "Text 2", "Text 3", "Text 4");
        }
    }

    @Test
    void sentMailAndDraftsAreNotNewMail() throws Exception {
        try (GmailRoutes routes = feed("").with(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:send").to("gmail:send?to=bob@example.net&subject=Out");
            }
        })) {
            routes.started();
            routes.mock("mail").expectedMessageCount(1);
            alice().insert(mail(7), "DRAFT");
            routes.context().createProducerTemplate().sendBody("direct:send", "Hello");
            alice().deliver(mail(8));

            routes.mock("mail").assertIsSatisfied();
            assertThat(subjects(routes.mock("mail"))).containsExactly("Mail 8");
        }
    }
}
