package io.github.camelgmail.component.client;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Turns a failure that nothing more can be done about into the exception that callers see, with its cure. */
final class GmailErrors {

    private final Cures cures;

    GmailErrors(URI rootUrl) {
        this.cures = new Cures(rootUrl);
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
        return of(method, failure, method.sends());
    }

    /** @param careful whether it matters that the call may have taken place all the same */
    GmailException of(GmailMethod method, Failure failure, boolean careful) {
        if (careful && failure.kind().doubtful()) {
            return new GmailSendInDoubtException(problem(method, failure, Cures.doubt(), false), failure.cause());
        }
        return switch (failure.kind()) {
            case UNAUTHORIZED, TOKEN_REFUSED ->
                new GmailAuthenticationException(problem(method, failure), failure.cause());
            case TOKEN_REVOKED -> new GmailTokenRevokedException(problem(method, failure), failure.cause());
            case FORBIDDEN -> new GmailPermissionException(problem(method, failure), failure.cause());
            case SCOPE_MISSING ->
                new GmailScopeMissingException(problem(method, failure), scopes(method, failure), failure.cause());
            case RATE_LIMITED, QUOTA_SPENT ->
                new GmailQuotaExceededException(problem(method, failure), failure.retryAfter(), failure.cause());
            case NOT_FOUND -> notFound(method, failure);
            case CONFLICT -> conflict(method, failure);
            case TOO_LARGE -> new GmailTooLargeException(problem(method, failure), failure.cause());
            case INVALID, SOURCE_UNREADABLE ->
                new GmailInvalidRequestException(
                        problem(method, failure), failure.culprit().field(), failure.cause());
            case PRECONDITION -> new GmailPreconditionException(problem(method, failure), failure.cause());
            case SERVER_FAULT, OTHER_SERVER_FAULT, NOT_CONNECTED, BROKEN_OFF, TOKEN_UNREACHABLE, REDIRECTED ->
                new GmailUnavailableException(problem(method, failure), failure.cause());
        };
    }

    private GmailException notFound(GmailMethod method, Failure failure) {
        return method == GmailMethod.HISTORY_LIST
                ? new GmailHistoryExpiredException(problem(method, failure), failure.cause())
                : new GmailNotFoundException(problem(method, failure), failure.cause());
    }

    private GmailException conflict(GmailMethod method, Failure failure) {
        return method.id().startsWith("users.labels.")
                ? new GmailLabelConflictException(problem(method, failure), failure.cause())
                : new GmailConflictException(problem(method, failure), failure.cause());
    }

    private static List<String> scopes(GmailMethod method, Failure failure) {
        return Stream.concat(Stream.of(method.scope()), failure.culprit().scopes().stream())
                .distinct()
                .toList();
    }

    private GmailProblem problem(GmailMethod method, Failure failure) {
        boolean refused = failure.kind() == FailureKind.RATE_LIMITED || failure.kind() == FailureKind.QUOTA_SPENT;
        return problem(
                method,
                failure,
                cures.of(method, failure),
                refused || failure.kind().passing());
    }

    private static GmailProblem problem(GmailMethod method, Failure failure, String cure, boolean retryable) {
        return new GmailProblem(method, failure.status(), failure.reason(), failure.message(), cure, retryable);
    }
}
