package io.github.camelgmail.component.client;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what an answer that is not a success means, by its status, Gmail's reason and, where these do not tell, its text. */
final class AnswerKind {

    private static final Set<String> RATE_REASONS =
            Set.of("rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED", "RESOURCE_EXHAUSTED");
    private static final Set<String> SPENT_REASONS = Set.of("dailyLimitExceeded", "quotaExceeded");
    private static final Set<String> SCOPE_REASONS = Set.of(
            "insufficientPermissions", "insufficientScopes", "ACCESS_TOKEN_SCOPE_INSUFFICIENT", "insufficient_scope");
    private static final Set<String> PRECONDITION_REASONS =
            Set.of("failedPrecondition", "FAILED_PRECONDITION", "conditionNotMet");
    private static final Pattern RATE_TEXT =
            Pattern.compile("rate limit exceeded|quota exceeded for quota metric|too many concurrent requests"
                    + "|resource has been exhausted");
    private static final Pattern SCOPE_TEXT = Pattern.compile("\\bscopes?\\b");
    private static final Pattern PRECONDITION_TEXT =
            Pattern.compile("precondition check failed|mail service not enabled|message not a draft");

    private AnswerKind() {}

    static FailureKind of(int status, @Nullable String reason, String message) {
        String given = reason == null ? "" : reason;
        String text = message.toLowerCase(Locale.ROOT);
        return switch (status) {
            case 400 -> invalid(given, text);
            case 401 -> FailureKind.UNAUTHORIZED;
            case 403 -> forbidden(given, text);
            case 404 -> FailureKind.NOT_FOUND;
            case 409 -> FailureKind.CONFLICT;
            case 412 -> FailureKind.PRECONDITION;
            case 413 -> FailureKind.TOO_LARGE;
            case 429 -> FailureKind.RATE_LIMITED;
            case 500, 502, 503, 504 -> FailureKind.SERVER_FAULT;
            default -> byClass(status / 100);
        };
    }

    private static FailureKind byClass(int hundreds) {
        return switch (hundreds) {
            case 3 -> FailureKind.REDIRECTED;
            case 5 -> FailureKind.OTHER_SERVER_FAULT;
            default -> FailureKind.INVALID;
        };
    }

    private static FailureKind invalid(String reason, String text) {
        boolean precondition = PRECONDITION_REASONS.contains(reason)
                || PRECONDITION_TEXT.matcher(text).find();
        return precondition ? FailureKind.PRECONDITION : FailureKind.INVALID;
    }

    private static FailureKind forbidden(String reason, String text) {
        if (SPENT_REASONS.contains(reason)) {
            return FailureKind.QUOTA_SPENT;
        }
        if (RATE_REASONS.contains(reason) || RATE_TEXT.matcher(text).find()) {
            return FailureKind.RATE_LIMITED;
        }
        // Gmail has no reason of its own for what a token with gmail.metadata may not do, only words.
        boolean scope =
                SCOPE_REASONS.contains(reason) || SCOPE_TEXT.matcher(text).find();
        return scope ? FailureKind.SCOPE_MISSING : FailureKind.FORBIDDEN;
    }
}
