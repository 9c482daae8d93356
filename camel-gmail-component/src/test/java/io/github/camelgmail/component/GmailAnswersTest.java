package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.camelgmail.component.client.GmailAuthenticationException;
import io.github.camelgmail.component.client.GmailConflictException;
import io.github.camelgmail.component.client.GmailException;
import io.github.camelgmail.component.client.GmailInvalidRequestException;
import io.github.camelgmail.component.client.GmailNotFoundException;
import io.github.camelgmail.component.client.GmailPermissionException;
import io.github.camelgmail.component.client.GmailPreconditionException;
import io.github.camelgmail.component.client.GmailQuotaExceededException;
import io.github.camelgmail.component.client.GmailScopeMissingException;
import io.github.camelgmail.component.client.GmailTooLargeException;
import io.github.camelgmail.component.client.GmailUnavailableException;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.fault.Fault;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a route makes of every error body that Gmail is known to answer with. */
class GmailAnswersTest {

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    private GmailRoutes routes;

    @BeforeEach
    void start() {
        routes = GmailRoutes.on(GMAIL.gmail()).started();
        routes.context()
                .getComponent("gmail", GmailComponent.class)
                .getConfiguration()
                .setMaxAttempts(1);
    }

    @AfterEach
    void stop() {
        routes.close();
    }

    /** An error of Gmail's shape. */
    private record Body(int code, String domain, String reason, String status, String message) {

        String json(@Nullable String detail) {
            JsonObject entry = new JsonObject();
            entry.addProperty("message", message);
            entry.addProperty("domain", domain);
            entry.addProperty("reason", reason);
            JsonArray errors = new JsonArray();
            errors.add(entry);
            JsonObject error = new JsonObject();
            error.addProperty("code", code);
            error.addProperty("message", message);
            error.add("errors", errors);
            error.addProperty("status", status);
            if (detail != null) {
                JsonObject info = new JsonObject();
                info.addProperty("@type", "type.googleapis.com/google.rpc.ErrorInfo");
                info.addProperty("reason", detail);
                info.addProperty("domain", "googleapis.com");
                JsonArray details = new JsonArray();
                details.add(info);
                error.add("details", details);
            }
            JsonObject body = new JsonObject();
            body.add("error", error);
            return body.toString();
        }
    }

    private static Arguments limit(int code, String reason, String message) {
        return Arguments.of(
                new Body(code, "usageLimits", reason, "RESOURCE_EXHAUSTED", message),
                null,
                GmailQuotaExceededException.class);
    }

    private static Arguments denied(String reason, String message, @Nullable String detail, Class<?> kind) {
        return Arguments.of(new Body(403, "global", reason, "PERMISSION_DENIED", message), detail, kind);
    }

    private static Arguments other(int code, String reason, String status, String message, Class<?> kind) {
        return Arguments.of(new Body(code, "global", reason, status, message), null, kind);
    }

    static Stream<Arguments> limits() {
        return Stream.of(
                limit(403, "rateLimitExceeded", "Rate Limit Exceeded"),
                limit(403, "userRateLimitExceeded", "User Rate Limit Exceeded"),
                limit(
                        403,
                        "rateLimitExceeded",
                        "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user' of service"
                                + " 'gmail.googleapis.com' for consumer 'project_number:1'."),
                limit(429, "rateLimitExceeded", "Resource has been exhausted (e.g. check quota)."),
                limit(429, "rateLimitExceeded", "Too many concurrent requests for user"),
                limit(429, "rateLimitExceeded", "User-rate limit exceeded.  Retry after 2030-04-19T23:39:25.148Z"),
                limit(403, "dailyLimitExceeded", "Daily Limit Exceeded"),
                limit(403, "quotaExceeded", "Quota exceeded"));
    }

    static Stream<Arguments> refusals() {
        Class<?> permission = GmailPermissionException.class;
        Class<?> scope = GmailScopeMissingException.class;
        return Stream.of(
                denied("domainPolicy", "The domain administrators have disabled Gmail apps.", null, permission),
                denied(
                        "insufficientPermissions",
                        "Request had insufficient authentication scopes.",
                        "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
                        scope),
                denied("forbidden", "Metadata scope does not support 'q' parameter", null, scope),
                denied("forbidden", "Metadata scope doesn't allow format FULL", null, scope),
                denied(
                        "accessNotConfigured",
                        "Gmail API has not been used in project 1 before or it is disabled.",
                        "SERVICE_DISABLED",
                        permission),
                denied("forbidden", "Delegation denied for alice@example.com", null, permission));
    }

    static Stream<Arguments> others() {
        String unauthenticated = "UNAUTHENTICATED";
        Class<?> authentication = GmailAuthenticationException.class;
        Class<?> precondition = GmailPreconditionException.class;
        Class<?> unavailable = GmailUnavailableException.class;
        String failed = "FAILED_PRECONDITION";
        return Stream.of(
                other(
                        401,
                        "authError",
                        unauthenticated,
                        "Request had invalid authentication credentials.",
                        authentication),
                other(
                        401,
                        "required",
                        unauthenticated,
                        "Request is missing required authentication credential.",
                        authentication),
                other(400, "failedPrecondition", failed, "Mail service not enabled", precondition),
                other(400, "failedPrecondition", failed, "Precondition check failed.", precondition),
                other(400, "invalidArgument", "INVALID_ARGUMENT", "Message not a draft", precondition),
                other(404, "notFound", "NOT_FOUND", "Requested entity was not found.", GmailNotFoundException.class),
                other(409, "aborted", "ABORTED", "Label name exists or conflicts", GmailConflictException.class),
                other(
                        413,
                        "uploadTooLarge",
                        "INVALID_ARGUMENT",
                        "Request Entity Too Large",
                        GmailTooLargeException.class),
                other(500, "backendError", "INTERNAL", "Backend Error", unavailable),
                other(503, "backendError", "UNAVAILABLE", "The service is unavailable.", unavailable));
    }

    private GmailException answered(int status, String json) {
        GMAIL.gmail()
                .faults()
                .add(Fault.rawAnswer(status, "application/json", json).on("getProfile"));
        Exchange exchange = routes.context().createProducerTemplate().request("gmail:profile", in -> in.getMessage()
                .setBody(null));
        assertThat(exchange.getException()).isInstanceOf(GmailException.class);
        return (GmailException) exchange.getException();
    }

    @ParameterizedTest
    @MethodSource({"limits", "refusals", "others"})
    void aBodyHasItsKind(Body body, @Nullable String detail, Class<?> kind) {
        GmailException failure = answered(body.code(), body.json(detail));

        assertThat(failure).isExactlyInstanceOf(kind);
        assertThat(failure.getHttpResponseCode()).isEqualTo(body.code());
        assertThat(failure.reason()).isEqualTo(body.reason());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Invalid To header | To",
                "Missing/invalid parameter: startHistoryId | startHistoryId",
                "Invalid label: SENT | label",
                "Invalid label name | label name",
                "Invalid pageToken | pageToken",
                "Invalid id value | id",
                "Invalid attachment token | attachment token",
                "Invalid topicName does not match projects/p/topics/* | topicName",
                "Invalid emailAddress: it must be the primary address of the user | emailAddress",
                "labelId not found | labelId",
                "Recipient address required | Recipient address",
                "Invalid value at 'message.label_ids' (TYPE_STRING), 7 | message.label_ids",
                "Invalid JSON payload received. Unknown name \"fooo\" at 'label': Cannot find field. | fooo",
                "Cannot both add and remove the same label |",
                "Filter already exists |"
            })
    void anInvalidArgumentIsNamed(String message, @Nullable String field) {
        Body body = new Body(400, "global", "invalidArgument", "INVALID_ARGUMENT", message);

        GmailException failure = answered(400, body.json(null));

        assertThat(failure).isExactlyInstanceOf(GmailInvalidRequestException.class);
        assertThat(((GmailInvalidRequestException) failure).field()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"error\":{\"code\":400,\"message\":\"No\",\"errors\":[{\"message\":\"No\",\"reason\":\"invalid\",\"location\":\"q\",\"locationType\":\"parameter\"}]}} | q",
                "{\"error\":{\"code\":400,\"message\":\"No\",\"details\":[{\"@type\":\"type.googleapis.com/google.rpc.BadRequest\",\"fieldViolations\":[{\"field\":\"color.text_color\",\"description\":\"No\"}]}]}} | color.text_color",
                "{\"error\":{\"code\":400,\"message\":\"No\",\"details\":[{\"fieldViolations\":\"all\"}]}} |",
                "{\"error\":{\"code\":400}} |",
                "<html>Bad Request</html> |"
            })
    void anInvalidArgumentIsNamedByTheFieldsMadeForIt(String body, @Nullable String field) {
        GmailException failure = answered(400, body);

        assertThat(failure).isExactlyInstanceOf(GmailInvalidRequestException.class);
        assertThat(((GmailInvalidRequestException) failure).field()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"429", "403"})
    void theInstantOfTheTextIsGiven(int code) {
        Body body = new Body(
                code,
                "usageLimits",
                "userRateLimitExceeded",
                "RESOURCE_EXHAUSTED",
                "User-rate limit exceeded.  Retry after 2030-04-19T23:39:25.148Z");

        GmailException failure = answered(code, body.json(null));

        assertThat(((GmailQuotaExceededException) failure).retryAt())
                .isEqualTo(Instant.parse("2030-04-19T23:39:25.148Z"));
    }
}
