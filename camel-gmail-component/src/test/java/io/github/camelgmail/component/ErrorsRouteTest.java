package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.client.GmailAuthenticationException;
import io.github.camelgmail.component.client.GmailConflictException;
import io.github.camelgmail.component.client.GmailException;
import io.github.camelgmail.component.client.GmailHistoryExpiredException;
import io.github.camelgmail.component.client.GmailInvalidRequestException;
import io.github.camelgmail.component.client.GmailLabelConflictException;
import io.github.camelgmail.component.client.GmailNotFoundException;
import io.github.camelgmail.component.client.GmailPermissionException;
import io.github.camelgmail.component.client.GmailPostponedException;
import io.github.camelgmail.component.client.GmailPreconditionException;
import io.github.camelgmail.component.client.GmailQuotaExceededException;
import io.github.camelgmail.component.client.GmailScopeMissingException;
import io.github.camelgmail.component.client.GmailSendInDoubtException;
import io.github.camelgmail.component.client.GmailTokenRevokedException;
import io.github.camelgmail.component.client.GmailTooLargeException;
import io.github.camelgmail.component.client.GmailUnavailableException;
import io.github.camelgmail.component.client.GmailUnknownLabelException;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.fault.Fault;
import io.github.camelgmail.test.oauth.Scope;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.HttpResponseAware;
import org.assertj.core.util.Throwables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every kind of failure, as a route meets it: caught by its own {@code onException}, with what it knows and nothing secret. */
class ErrorsRouteTest {

    private static final String BOB = "bob@example.com";

    /** Every kind that a producer throws. Only a feed makes calls that do not wait, and it deals with that itself. */
    private static final Set<Class<?>> KINDS = Set.of(
            GmailAuthenticationException.class,
            GmailTokenRevokedException.class,
            GmailPermissionException.class,
            GmailScopeMissingException.class,
            GmailNotFoundException.class,
            GmailHistoryExpiredException.class,
            GmailConflictException.class,
            GmailLabelConflictException.class,
            GmailInvalidRequestException.class,
            GmailPreconditionException.class,
            GmailTooLargeException.class,
            GmailQuotaExceededException.class,
            GmailUnavailableException.class,
            GmailSendInDoubtException.class,
            GmailUnknownLabelException.class);

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE).mailbox(BOB);

    private GmailRoutes routes;
    private GmailConfiguration configuration;

    @BeforeEach
    void start() {
        routes = GmailRoutes.on(gmail()).started();
        configuration =
                routes.context().getComponent("gmail", GmailComponent.class).getConfiguration();
        configuration.setAccessToken(gmail().oauth().accessToken(ALICE));
        configuration.setMaxAttempts(2);
    }

    @AfterEach
    void stop() {
        routes.close();
    }

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    private <E extends GmailException> E failure(Class<E> kind, String uri) throws Exception {
        return failure(kind, uri, null, Map.of());
    }

    /** Calls an endpoint that must fail, and returns what the {@code onException} for its kind alone was given. */
    private <E extends GmailException> E failure(
            Class<E> kind, String uri, @Nullable Object body, Map<String, Object> headers) throws Exception {
        String token = configuration.getAccessToken();
        routes.with(new RouteBuilder() {
            @Override
            public void configure() {
                for (Class<?> each : KINDS) {
                    onException(each.asSubclass(Exception.class)).handled(true).setProperty("caughtBy", constant(each));
                }
                from("direct:failing").to(uri);
            }
        });
        Exchange exchange = routes.context().createProducerTemplate().request("direct:failing", in -> {
            in.getMessage().setBody(body);
            in.getMessage().setHeaders(new java.util.HashMap<>(headers));
        });
        assertThat(exchange.getProperty("caughtBy")).isEqualTo(kind);
        E failure = kind.cast(exchange.getProperty(Exchange.EXCEPTION_CAUGHT));
        assertThat(failure).isExactlyInstanceOf(kind).isInstanceOf(HttpResponseAware.class);
        if (token != null) {
            assertThat(Throwables.getStackTrace(failure)).doesNotContain(token);
        }
        return failure;
    }

    private static Stream<Class<?>> kindsIn(Class<?> type) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        return permitted == null
                ? Stream.of(type)
                : Stream.concat(Stream.of(type), Arrays.stream(permitted).flatMap(ErrorsRouteTest::kindsIn));
    }

    @Test
    void thereAreNoOtherKinds() {
        Set<Class<?>> known = new HashSet<>(KINDS);
        known.add(GmailException.class);
        known.add(GmailPostponedException.class);
        assertThat(kindsIn(GmailException.class)).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void anAccessTokenThatIsGoodNoLonger() throws Exception {
        gmail().oauth().revokeAccessTokens();

        GmailException failure = failure(GmailAuthenticationException.class, "gmail:profile");

        assertThat(failure.getHttpResponseCode()).isEqualTo(401);
        assertThat(failure.gmailMethod()).isEqualTo("users.getProfile");
        assertThat(failure.retryable()).isFalse();
        assertThat(failure).hasMessageContaining("refreshToken");
    }

    @Test
    void aRefreshTokenThatWasRevoked() throws Exception {
        String refreshToken = gmail().oauth().refreshToken(ALICE);
        gmail().oauth().registerClient("client-id", "client-secret");
        configuration.setAccessToken(null);
        configuration.setClientId("client-id");
        configuration.setClientSecret("client-secret");
        configuration.setRefreshToken(refreshToken);
        configuration.setTokenServerUrl(gmail().oauth().tokenUrl());
        gmail().oauth().passwordChanged(ALICE);

        GmailException failure = failure(GmailTokenRevokedException.class, "gmail:profile");

        assertThat(failure.reason()).isEqualTo("invalid_grant");
        assertThat(failure).hasMessageContaining("consent");
        assertThat(Throwables.getStackTrace(failure)).doesNotContain(refreshToken, "client-secret");
    }

    @Test
    void theMailboxOfSomebodyElse() throws Exception {
        GmailException failure = failure(GmailPermissionException.class, "gmail:profile?userId=" + BOB);

        assertThat(failure.getHttpResponseCode()).isEqualTo(403);
        assertThat(failure).hasMessageContaining("userId");
    }

    @Test
    void aScopeThatIsMissingIsNamed() throws Exception {
        configuration.setAccessToken(gmail().oauth().accessToken(ALICE, Scope.SEND));

        GmailScopeMissingException failure =
                failure(GmailScopeMissingException.class, "gmail:settings?operation=getVacation");

        assertThat(failure.scopes())
                .startsWith("https://www.googleapis.com/auth/gmail.settings.basic")
                .contains("https://mail.google.com/", "https://www.googleapis.com/auth/gmail.readonly")
                .doesNotHaveDuplicates();
        assertThat(failure).hasMessageContaining("gmail.settings.basic").hasMessageContaining("option scopes");
    }

    @Test
    void theScopeThatNarrowsAllOthers() throws Exception {
        configuration.setAccessToken(gmail().oauth().accessToken(ALICE, Scope.METADATA, Scope.READONLY));

        GmailScopeMissingException failure = failure(
                GmailScopeMissingException.class,
                "gmail:messages",
                null,
                Map.of(GmailConstants.MESSAGE_ID, OperationRun.NO_SUCH_ID));

        assertThat(failure.scopes()).containsExactly("https://www.googleapis.com/auth/gmail.readonly");
        assertThat(failure).hasMessageContaining("without gmail.metadata");
    }

    @Test
    void aMessageThatIsGone() throws Exception {
        GmailException failure = failure(
                GmailNotFoundException.class,
                "gmail:messages",
                null,
                Map.of(GmailConstants.MESSAGE_ID, OperationRun.NO_SUCH_ID));

        assertThat(failure.getHttpResponseCode()).isEqualTo(404);
        assertThat(failure.getHttpResponseStatus()).isEqualTo("notFound");
        assertThat(failure).hasMessageContaining("Check messageId");
    }

    @Test
    void aHistoryThatGmailHasForgotten() throws Exception {
        String unused = gmail().mailbox(ALICE).deliver("Subject: One").id();
        gmail().mailbox(ALICE).expireHistory();

        GmailException failure = failure(GmailHistoryExpiredException.class, "gmail:history?startHistoryId=1");

        assertThat(failure.getHttpResponseCode()).isEqualTo(404);
        assertThat(failure).hasMessageContaining("getProfile");
    }

    @Test
    void aSettingThatExists() throws Exception {
        gmail().settings(ALICE).delegates().create(BOB);

        GmailException failure = failure(
                GmailConflictException.class,
                "gmail:settings?operation=delegates.create",
                Map.of("delegateEmail", BOB),
                Map.of());

        assertThat(failure.getHttpResponseCode()).isEqualTo(409);
    }

    @Test
    void aLabelThatExists() throws Exception {
        gmail().mailbox(ALICE).with().labels("Work");

        GmailException failure =
                failure(GmailLabelConflictException.class, "gmail:labels?operation=create", "WORK", Map.of());

        assertThat(failure).isInstanceOf(GmailConflictException.class).hasMessageContaining("another name");
    }

    @Test
    void anArgumentThatIsWrongIsNamed() throws Exception {
        GmailInvalidRequestException failure = failure(
                GmailInvalidRequestException.class,
                "gmail:settings?operation=updateImap",
                Map.of("enabled", true, "maxFolderSize", 1),
                Map.of());

        assertThat(failure.field()).isEqualTo("maxFolderSize");
        assertThat(failure.getHttpResponseCode()).isEqualTo(400);
        assertThat(failure).hasMessageContaining("Correct maxFolderSize");
    }

    @Test
    void aStateThatIsWrong() throws Exception {
        GmailException failure = failure(
                GmailPreconditionException.class, "gmail:settings?operation=sendAs.verify&sendAsEmail=" + ALICE);

        assertThat(failure.reason()).isEqualTo("failedPrecondition");
        assertThat(failure).isInstanceOf(GmailInvalidRequestException.class);
    }

    @Test
    void aMailThatGmailFindsTooLarge() throws Exception {
        gmail().failNext(
                        "messages.send",
                        1,
                        Fault.answer(413, "INVALID_ARGUMENT", "uploadTooLarge", "Request Entity Too Large"));

        GmailException failure = failure(GmailTooLargeException.class, "gmail:send?to=" + BOB, "Text", Map.of());

        assertThat(failure.getHttpResponseCode()).isEqualTo(413);
        assertThat(failure).hasMessageContaining("attachments");
    }

    @Test
    void aLimitThatHoldsOnForHours() throws Exception {
        Instant when = Instant.now().plusSeconds(7200);
        gmail().failNext(
                        "getProfile",
                        1,
                        Fault.answer(
                                429,
                                "RESOURCE_EXHAUSTED",
                                "rateLimitExceeded",
                                "User-rate limit exceeded.  Retry after " + when));

        GmailQuotaExceededException failure = failure(GmailQuotaExceededException.class, "gmail:profile");

        assertThat(failure.retryAt()).isEqualTo(when);
        assertThat(failure.retryable()).isTrue();
        assertThat(failure).hasMessageContaining(when.toString());
    }

    @Test
    void aGmailThatFails() throws Exception {
        gmail().failNext("getProfile", 2, Fault.backendError());

        GmailException failure = failure(GmailUnavailableException.class, "gmail:profile");

        assertThat(failure.getHttpResponseCode()).isEqualTo(500);
        assertThat(failure.retryable()).isTrue();
        assertThat(failure).hasMessageContaining("rootUrl");
    }

    @Test
    void aSendOfWhichNobodyKnows() throws Exception {
        gmail().faults().add(Fault.droppedConnection().on("messages.send"));

        GmailException failure = failure(GmailSendInDoubtException.class, "gmail:send?to=" + BOB, "Text", Map.of());

        assertThat(failure.getHttpResponseCode()).isZero();
        assertThat(failure.retryable()).isFalse();
        assertThat(failure).hasMessageContaining("in:sent");
        assertThat(gmail().mailbox(BOB).messages()).isEmpty();
    }

    @Test
    void aLabelThatNobodyKnows() throws Exception {
        gmail().mailbox(ALICE).with().labels("Work");

        GmailUnknownLabelException failure = failure(
                GmailUnknownLabelException.class,
                "gmail:messages?operation=modify",
                null,
                Map.of(GmailConstants.MESSAGE_ID, OperationRun.NO_SUCH_ID, GmailConstants.ADD_LABELS, "Wrok"));

        assertThat(failure.label()).isEqualTo("Wrok");
        assertThat(failure).hasMessageContaining("'Work'");
    }
}
