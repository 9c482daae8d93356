package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static io.github.camelgmail.component.GmailRoutes.historyUri;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.camelgmail.test.EmbeddedGmailExtension;
import java.nio.file.Path;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.util.ObjectHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options of notifications that cannot be meant keep a route from starting, by their names and with the cure. */
class NotificationOptionsTest {

    private static final String VERIFIED =
            "&notificationAudience=https://example.com/push&notificationServiceAccount=a@p.iam.gserviceaccount.com";

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    @TempDir
    Path state;

    private Throwable startFrom(String uri) throws Exception {
        try (GmailRoutes routes = GmailRoutes.on(GMAIL.gmail())) {
            return catchThrowable(() -> routes.with(new RouteBuilder() {
                        @Override
                        public void configure() {
                            from(uri).to("mock:mail");
                        }
                    })
                    .started());
        }
    }

    private static String texts(Throwable failure) {
        assertThat(failure).as("the failure of the start").isNotNull();
        StringBuilder texts = new StringBuilder();
        ObjectHelper.createExceptionIterable(failure)
                .forEach(cause -> texts.append(cause.getMessage()).append('\n'));
        return texts.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "&notificationSilence=0                                       | notificationSilence        | positive",
                "&notificationAck=onReceipt                                   | notificationAck            | notificationUri",
                "&notificationSilence=1m                                      | notificationSilence        | notificationUri",
                "&notificationAudience=a                                      | notificationAudience       | notificationUri",
                "&notificationServiceAccount=a@b                              | notificationServiceAccount | notificationUri",
                "&notificationAuthentication=none                             | notificationAuthentication | notificationUri",
                "&notificationCertificatesUrl=https://a/b                     | notificationCertificatesUrl | notificationUri",
                "&notificationUri=seda:n&notificationAudience=a               | notificationAudience       | notificationServiceAccount",
                "&notificationUri=seda:n&notificationServiceAccount=a@b       | notificationServiceAccount | notificationAudience",
                "&notificationUri=seda:n&notificationAuthentication=oidc      | notificationAuthentication=oidc | notificationAudience",
                "&notificationUri=platform-http:/push                         | notificationAudience       | strangers",
                "&notificationUri=PLATFORM-HTTP:/push                         | notificationAudience       | strangers",
                "&notificationUri=jetty:http://127.0.0.1/x                    | notificationAudience       | strangers",
                "&notificationUri=platform-http:/push&notificationAudience=a  | notificationServiceAccount | Set",
                "&notificationUri=seda                                        | notificationUri            | scheme",
                "&notificationUri=RAW(seda:n                                  | notificationUri            | RAW(...)",
                "&notificationUri=seda:n?                                     | notificationUri            | RAW(...)",
                "&notificationUri=seda:n?size=5&queueName=x                   | queueName                  | RAW(...)",
            })
    void theRouteDoesNotStart(String options, String named, String cure) throws Exception {
        assertThat(texts(startFrom(historyUri(state, options)))).contains(named).contains(cure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&notificationAuthentication=none",
                "&notificationCertificatesUrl=http://example.com/certs",
                "&notificationCertificatesUrl=certs",
                "&notificationCertificatesUrl=RAW(https://[)"
            })
    void verifyingThatCannotBeMeantIsRefused(String options) throws Exception {
        assertThat(texts(startFrom(historyUri(state, "&notificationUri=seda:n" + VERIFIED + options))))
                .contains(options.substring(1, options.indexOf('=')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"&notificationUri=seda:n", "&watchTopic=projects/p/topics/t", "&notificationAudience=a"})
    void messagesAreNotWoken(String options) throws Exception {
        assertThat(texts(startFrom("gmail:messages?query=is:unread&markAsRead=true" + options)))
                .contains(options.substring(1, options.indexOf('=')));
    }

    @Test
    void secretsOfTheInnerEndpointAreNotSaid() throws Exception {
        assertThat(texts(startFrom(historyUri(state, "&notificationUri=http:a?x=1&password=hush"))))
                .contains("password")
                .doesNotContain("hush");
    }
}
