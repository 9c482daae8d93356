package io.github.camelgmail.component.client;

import java.net.URI;
import java.util.Set;

/** What whoever reads of a failure can do about it, with the option to look at. */
final class Cures {

    private static final Set<String> DISABLED = Set.of("accessNotConfigured", "SERVICE_DISABLED");

    private final URI rootUrl;

    Cures(URI rootUrl) {
        this.rootUrl = rootUrl;
    }

    String of(GmailMethod method, Failure failure) {
        return WatchCures.fit(method, failure) ? WatchCures.of(failure) : general(method, failure);
    }

    private String general(GmailMethod method, Failure failure) {
        return switch (failure.kind()) {
            case UNAUTHORIZED, TOKEN_REFUSED, TOKEN_REVOKED -> login(failure);
            case FORBIDDEN -> permission(method, failure);
            case SCOPE_MISSING -> scope(method);
            case RATE_LIMITED, QUOTA_SPENT -> rate(failure);
            case NOT_FOUND -> missing(method);
            case CONFLICT -> "Use the one that exists, or another name";
            case TOO_LARGE -> "Send fewer or smaller attachments, or links to them";
            case INVALID -> invalid(method, failure);
            case SOURCE_UNREADABLE ->
                "Gmail has not got the message: give one that can be read whole and is as long as announced";
            case PRECONDITION -> precondition(method);
            case REDIRECTED ->
                "Redirects are not followed, since credentials would go along: set rootUrl (now " + rootUrl
                        + ") to the server itself";
            case TOKEN_UNREACHABLE ->
                reachable("the token server (option tokenServerUrl, or token_uri of serviceAccountKey)");
            case SERVER_FAULT, OTHER_SERVER_FAULT, NOT_CONNECTED, BROKEN_OFF -> reachable("rootUrl " + rootUrl);
        };
    }

    static String doubt() {
        return "It is unknown whether Gmail has sent the mail: look for it in the Sent folder (search in:sent with its"
                + " subject and recipients) before sending it again";
    }

    private static String scope(GmailMethod method) {
        String needed = "Get credentials with the scope " + method.scope() + " (option scopes) or a wider one";
        return method.scope().endsWith("gmail.metadata")
                ? needed
                : needed + ", and without gmail.metadata, which narrows all others";
    }

    private static String reachable(String server) {
        return "Check that " + server + " can be reached from here, then try again";
    }

    private static String rate(Failure failure) {
        String when = failure.retryAfter() == null ? "later" : "not before " + failure.retryAfter();
        return "Try again " + when + ", with fewer calls a minute or a higher quota for the Google Cloud project";
    }

    private static String missing(GmailMethod method) {
        return method == GmailMethod.HISTORY_LIST
                ? "Read a new cursor with getProfile, then list what was missed, then go on from that cursor"
                : "Check " + option(resource(method))
                        + "; it may have been deleted since, or belong to another mailbox than userId";
    }

    private static String invalid(GmailMethod method, Failure failure) {
        String field = failure.culprit().field();
        String named = field == null ? "what the message names" : named(method, field);
        return "Correct " + named + "; the same call will be refused again";
    }

    /** Routes know some of Gmail's fields by other names. */
    private static String named(GmailMethod method, String field) {
        return switch (field) {
            case "topicName" -> "watchTopic";
            case "id" -> option(resource(method));
            default -> field;
        };
    }

    private static String precondition(GmailMethod method) {
        String resource = resource(method);
        if (resource.startsWith("settings.cse")) {
            return "Check that the key pair is turned on; to obliterate it, it must have been off for more than 30 days";
        }
        if (method == GmailMethod.SETTINGS_UPDATE_AUTO_FORWARDING) {
            return "Check that emailAddress is one of the forwarding addresses, and was confirmed"
                    + " (forwardingAddresses.create, forwardingAddresses.get)";
        }
        String account = "Check that the account of userId or delegate has a Gmail mailbox and is in good standing";
        return resource.equals("drafts") ? account + ", and that the draft has not been sent since" : account;
    }

    /** Gmail's path of what a method works on, such as {@code settings.filters}; empty for the mailbox itself. */
    private static String resource(GmailMethod method) {
        String path = method.id().replaceFirst("^users\\.", "");
        return path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
    }

    private static String option(String resource) {
        return switch (resource) {
            case "messages" -> "messageId";
            case "messages.attachments" -> "messageId and attachmentId";
            case "threads" -> "threadId";
            case "drafts" -> "draftId";
            case "labels" -> "the label";
            case "settings.sendAs" -> "sendAsEmail";
            case "settings.sendAs.smimeInfo" -> "sendAsEmail and smimeInfoId";
            case "settings.delegates" -> "delegateEmail";
            case "settings.filters" -> "filterId";
            case "settings.forwardingAddresses" -> "forwardingEmail";
            case "settings.cse.identities" -> "cseEmailAddress";
            case "settings.cse.keypairs" -> "keyPairId";
            default -> "the id";
        };
    }

    private static String login(Failure failure) {
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

    private static String permission(GmailMethod method, Failure failure) {
        if (failure.reason() != null && DISABLED.contains(failure.reason())) {
            return "Enable the Gmail API in the Google Cloud project of the credentials";
        }
        return "Check that userId is 'me' or the mailbox of the credentials, and that its administrator allows this"
                + " application; the call needs the scope " + method.scope();
    }
}
