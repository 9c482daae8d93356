package io.github.camelgmail.component.client;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns a failure that nothing more can be done about into the exception that callers see, with its cure. */
final class GmailErrors {

    private final URI rootUrl;

    GmailErrors(URI rootUrl) {
        this.rootUrl = rootUrl;
    }

    /** For a call that would have had to wait for quota. */
    static GmailPostponedException postponed(GmailMethod method, Instant until) {
        String what = "There is no quota for it now";
        return new GmailPostponedException(
                new GmailProblem(method, 0, null, what, "Make the call again at " + until, true), until, null);
    }

    /** For a call that failed and is to be made again. */
    GmailPostponedException postponed(GmailMethod method, Failure failure, Instant until) {
        return new GmailPostponedException(
                problem(method, failure, "Make the call again at " + until, true), until, failure.cause());
    }

    static GmailException paused(GmailMethod method, Instant until) {
        String what = "Gmail has refused other calls of this mailbox or project until then";
        return new GmailQuotaExceededException(
                new GmailProblem(method, 0, null, what, "Try again not before " + until, true), until, null);
    }

    static GmailException interrupted(GmailMethod method, InterruptedException cause) {
        String what = "It was interrupted while it waited for quota";
        return new GmailUnavailableException(
                new GmailProblem(method, 0, null, what, "Make the call again", true), cause);
    }

    static GmailException closed(GmailMethod method) {
        return new GmailUnavailableException(
                new GmailProblem(method, 0, null, "The client is closed", "Start the route again", false), null);
    }

    GmailException of(GmailMethod method, Failure failure) {
        FailureKind kind = failure.kind();
        if (method.sends() && kind.doubtful()) {
            return new GmailSendInDoubtException(problem(method, failure, doubtCure(), false), failure.cause());
        }
        return switch (kind) {
            case UNAUTHORIZED, TOKEN_REFUSED ->
                new GmailAuthenticationException(problem(method, failure, loginCure(failure), false), failure.cause());
            case FORBIDDEN ->
                new GmailPermissionException(
                        problem(method, failure, permissionCure(method, failure), false), failure.cause());
            case RATE_LIMITED, QUOTA_SPENT -> quotaExceeded(method, failure);
            case NOT_FOUND -> notFound(method, failure);
            case CONFLICT ->
                new GmailConflictException(
                        problem(method, failure, "Use the one that exists, or another name", false), failure.cause());
            case TOO_LARGE ->
                new GmailTooLargeException(
                        problem(method, failure, "Send fewer or smaller attachments, or links to them", false),
                        failure.cause());
            case INVALID, SOURCE_UNREADABLE ->
                new GmailInvalidRequestException(
                        problem(method, failure, invalidCure(failure), false), failure.cause());
            case SERVER_FAULT, OTHER_SERVER_FAULT, NOT_CONNECTED, BROKEN_OFF, TOKEN_UNREACHABLE, REDIRECTED ->
                unavailable(method, failure);
        };
    }

    private static GmailException quotaExceeded(GmailMethod method, Failure failure) {
        String when = failure.retryAfter() == null ? "later" : "not before " + failure.retryAfter();
        String cure =
                "Try again " + when + ", with fewer calls a minute or a higher quota for the Google Cloud project";
        return new GmailQuotaExceededException(
                problem(method, failure, cure, true), failure.retryAfter(), failure.cause());
    }

    private static GmailException notFound(GmailMethod method, Failure failure) {
        if (method == GmailMethod.HISTORY_LIST) {
            String cure = "Read a new cursor with getProfile, then list what was missed, then go on from that cursor";
            return new GmailHistoryExpiredException(problem(method, failure, cure, false), failure.cause());
        }
        String cure = "Check the id; it may have been deleted since, or belong to another mailbox than userId";
        return new GmailNotFoundException(problem(method, failure, cure, false), failure.cause());
    }

    private GmailException unavailable(GmailMethod method, Failure failure) {
        boolean redirected = failure.kind() == FailureKind.REDIRECTED;
        String cure = redirected
                ? "Redirects are not followed, since credentials would go along: set rootUrl (now " + rootUrl
                        + ") to the server itself"
                : "Check that " + server(failure.kind()) + " can be reached from here, then try again";
        return new GmailUnavailableException(
                problem(method, failure, cure, failure.kind().passing()), failure.cause());
    }

    private String server(FailureKind kind) {
        return kind == FailureKind.TOKEN_UNREACHABLE
                ? "the token server (option tokenServerUrl, or token_uri of serviceAccountKey)"
                : "rootUrl " + rootUrl;
    }

    private static String doubtCure() {
        return "It is unknown whether Gmail has sent the mail: look for it in the Sent folder (search in:sent with its"
                + " subject and recipients) before sending it again";
    }

    private static String invalidCure(Failure failure) {
        if (failure.kind() == FailureKind.SOURCE_UNREADABLE) {
            return "Gmail has not got the message: give one that can be read whole and is as long as announced";
        }
        return isPrecondition(failure.reason())
                ? "Check that the account of userId or delegate has a Gmail mailbox and is in good standing"
                : "Correct what the message names; the same call will be refused again";
    }

    private static boolean isPrecondition(@Nullable String reason) {
        return "failedPrecondition".equals(reason) || "FAILED_PRECONDITION".equals(reason);
    }

    private static String loginCure(Failure failure) {
        return switch (failure.reason() == null ? "" : failure.reason()) {
            case "invalid_grant" ->
                "The token or the delegate is not accepted: get a new refreshToken by consent, or check delegate and the"
                        + " clock of this host for a serviceAccountKey";
            case "unauthorized_client" ->
                "Allow the client id of the serviceAccountKey with these scopes under domain-wide delegation, or use the"
                        + " clientId that the refreshToken was given to";
            case "invalid_client" -> "Check clientId and clientSecret";
            default ->
                "Set an accessToken that is still good, or refreshToken with clientId and clientSecret, or"
                        + " serviceAccountKey with delegate";
        };
    }

    private static String permissionCure(GmailMethod method, Failure failure) {
        if (aboutScope(failure.reason(), failure.message())) {
            return "Get credentials with the scope " + method.scope() + " (option scopes) or a wider one, and without"
                    + " gmail.metadata, which narrows all others";
        }
        if ("accessNotConfigured".equals(failure.reason()) || "SERVICE_DISABLED".equals(failure.reason())) {
            return "Enable the Gmail API in the Google Cloud project of the credentials";
        }
        return "Check that userId is 'me' or the mailbox of the credentials, and that its administrator allows this"
                + " application; the call needs the scope " + method.scope();
    }

    private static boolean aboutScope(@Nullable String reason, String message) {
        return "insufficientPermissions".equals(reason)
                || "ACCESS_TOKEN_SCOPE_INSUFFICIENT".equals(reason)
                || message.toLowerCase(Locale.ROOT).contains("scope");
    }

    private static GmailProblem problem(GmailMethod method, Failure failure, String cure, boolean retryable) {
        return new GmailProblem(method, failure.status(), failure.reason(), failure.message(), cure, retryable);
    }
}
