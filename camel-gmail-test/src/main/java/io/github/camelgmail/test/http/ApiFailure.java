package io.github.camelgmail.test.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.camelgmail.test.mailbox.GmailFailure;
import io.github.camelgmail.test.oauth.Scope;
import io.github.camelgmail.test.pubsub.PubSubFailure;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An error answer of the Gmail API: what is in its JSON body, and nothing of this server's inside. */
public final class ApiFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String REALM = "Bearer realm=\"https://accounts.google.com/\"";
    private static final String SEE_SIGN_IN =
            " Expected OAuth 2 access token, login cookie or other valid authentication credential."
                    + " See https://developers.google.com/identity/sign-in/web/devconsole-project.";

    private static final Pattern UPPER_CASE = Pattern.compile("[A-Z]");

    private final int code;
    private final String status;
    private final transient JsonArray errors;
    private final transient @Nullable JsonArray details;
    private final @Nullable String challenge;

    private ApiFailure(int code, String status, String message, JsonArray errors) {
        this(code, status, message, errors, null, null);
    }

    private ApiFailure(
            int code,
            String status,
            String message,
            JsonArray errors,
            @Nullable JsonArray details,
            @Nullable String challenge) {
        super(message);
        this.challenge = challenge;
        this.code = code;
        this.status = status;
        this.errors = errors;
        this.details = details;
    }

    /**
     * An error of any kind.
     *
     * @param code the HTTP status
     * @param status the canonical name, such as {@code INVALID_ARGUMENT}
     * @param reason the older lower-camel name, such as {@code invalidArgument}
     */
    public static ApiFailure of(int code, String status, String reason, String message) {
        return new ApiFailure(code, status, message, errors("global", reason, message));
    }

    /** The same as {@link #of} in another domain than {@code global}, such as {@code usageLimits}. */
    public static ApiFailure inDomain(String domain, int code, String status, String reason, String message) {
        return new ApiFailure(code, status, message, errors(domain, reason, message));
    }

    /** A parameter or body that cannot be used (400). */
    public static ApiFailure invalidArgument(String message) {
        return of(400, "INVALID_ARGUMENT", "invalidArgument", message);
    }

    /**
     * A parameter of the query that has no usable value (400).
     *
     * @param name the name of the parameter
     * @param type what its value should be, in the words of protocol buffers
     */
    public static ApiFailure badValue(String name, String type, String value) {
        String field =
                UPPER_CASE.matcher(name).replaceAll(match -> "_" + match.group().toLowerCase(Locale.ROOT));
        return badRequest(field, "Invalid value at '" + field + "' (" + type + "), \"" + value + "\"");
    }

    /** A parameter of the query that the method does not have (400). */
    static ApiFailure unknownParameter(String name) {
        return badRequest(
                null,
                "Invalid JSON payload received. Unknown name \"" + name + "\": Cannot bind query parameter. Field '"
                        + name + "' could not be found in request message.");
    }

    /**
     * A field of a JSON body that the request does not have (400).
     *
     * @param path where it stands, empty for the body itself
     */
    static ApiFailure unknownField(String name, String path) {
        String place = path.isEmpty() ? "" : " at '" + path + "'";
        return badRequest(
                path.isEmpty() ? null : path,
                "Invalid JSON payload received. Unknown name \"" + name + "\"" + place + ": Cannot find field.");
    }

    /**
     * A field of a JSON body that is of another type (400).
     *
     * @param value the value as JSON, empty for one that is not told
     */
    static ApiFailure badField(String path, String type, String value) {
        return badRequest(
                path, "Invalid value at '" + path + "' (" + type + ")" + (value.isEmpty() ? "" : ", " + value));
    }

    private static ApiFailure badRequest(@Nullable String field, String description) {
        JsonObject violation = new JsonObject();
        if (field != null) {
            violation.addProperty("field", field);
        }
        violation.addProperty("description", description);
        JsonArray violations = new JsonArray();
        violations.add(violation);
        JsonObject detail = new JsonObject();
        detail.addProperty("@type", "type.googleapis.com/google.rpc.BadRequest");
        detail.add("fieldViolations", violations);
        JsonArray details = new JsonArray();
        details.add(detail);
        JsonArray errors = errors("global", "invalid", description);
        return new ApiFailure(400, "INVALID_ARGUMENT", description, errors, details, null);
    }

    /** The answer to a refusal by the mailbox. */
    static ApiFailure of(GmailFailure failure) {
        String message = String.valueOf(failure.getMessage());
        return switch (failure.kind()) {
            case INVALID_ARGUMENT -> invalidArgument(message);
            case NOT_FOUND -> of(404, "NOT_FOUND", "notFound", message);
            case FAILED_PRECONDITION -> of(400, "FAILED_PRECONDITION", "failedPrecondition", message);
            case ALREADY_EXISTS -> of(409, "ABORTED", "aborted", message);
            case PERMISSION_DENIED -> forbidden(message);
        };
    }

    /** The answer to a refusal by Pub/Sub. */
    public static ApiFailure of(PubSubFailure failure) {
        String message = String.valueOf(failure.getMessage());
        return switch (failure.kind()) {
            case INVALID_ARGUMENT -> invalidArgument(message);
            case NOT_FOUND -> of(404, "NOT_FOUND", "notFound", message);
            case ALREADY_EXISTS -> of(409, "ALREADY_EXISTS", "alreadyExists", message);
            case FAILED_PRECONDITION -> of(400, "FAILED_PRECONDITION", "failedPrecondition", message);
            case UNIMPLEMENTED -> of(501, "UNIMPLEMENTED", "notImplemented", message);
        };
    }

    /** A call that this caller may not make (403). */
    public static ApiFailure forbidden(String message) {
        return of(403, "PERMISSION_DENIED", "forbidden", message);
    }

    /** A setting that only administrators change, through a service account (403). */
    public static ApiFailure domainAuthorityRequired() {
        return forbidden("Access restricted to service accounts that have been delegated domain-wide authority");
    }

    static ApiFailure noSuchMethod(String verb, String path) {
        return of(404, "NOT_FOUND", "notFound", "No method of the Gmail API answers " + verb + " " + path);
    }

    /** A body or message over the limit of the method (413). */
    public static ApiFailure tooLarge() {
        return of(413, "INVALID_ARGUMENT", "uploadTooLarge", "Request Entity Too Large");
    }

    static ApiFailure internal() {
        return of(500, "INTERNAL", "backendError", "Backend Error");
    }

    static ApiFailure noCredentials(RpcName rpc) {
        return new ApiFailure(
                401,
                "UNAUTHENTICATED",
                "Request is missing required authentication credential." + SEE_SIGN_IN,
                credentialErrors("Login Required.", "required"),
                details("CREDENTIALS_MISSING", rpc),
                REALM);
    }

    static ApiFailure invalidCredentials() {
        return new ApiFailure(
                401,
                "UNAUTHENTICATED",
                "Request had invalid authentication credentials." + SEE_SIGN_IN,
                credentialErrors("Invalid Credentials", "authError"),
                null,
                REALM + ", error=\"invalid_token\"");
    }

    static ApiFailure scopeTooSmall(RpcName rpc, Set<Scope> scopes) {
        String accepted = scopes.stream().map(Scope::url).sorted().collect(Collectors.joining(" "));
        return new ApiFailure(
                403,
                "PERMISSION_DENIED",
                "Request had insufficient authentication scopes.",
                errors("global", "insufficientPermissions", "Insufficient Permission"),
                details("ACCESS_TOKEN_SCOPE_INSUFFICIENT", rpc),
                REALM + ", error=\"insufficient_scope\", scope=\"" + accepted + "\"");
    }

    /** The HTTP status. */
    public int code() {
        return code;
    }

    /** The value of {@code WWW-Authenticate}, null where the answer has no such field. */
    @Nullable
    String challenge() {
        return challenge;
    }

    /** The JSON body. */
    JsonObject body() {
        JsonObject error = new JsonObject();
        error.addProperty("code", code);
        error.addProperty("message", getMessage());
        error.add("errors", errors);
        error.addProperty("status", status);
        if (details != null) {
            error.add("details", details);
        }
        JsonObject body = new JsonObject();
        body.add("error", error);
        return body;
    }

    private static JsonArray errors(String domain, String reason, String message) {
        JsonObject error = new JsonObject();
        error.addProperty("message", message);
        error.addProperty("domain", domain);
        error.addProperty("reason", reason);
        JsonArray errors = new JsonArray();
        errors.add(error);
        return errors;
    }

    private static JsonArray credentialErrors(String message, String reason) {
        JsonArray errors = errors("global", reason, message);
        JsonObject error = errors.get(0).getAsJsonObject();
        error.addProperty("location", "Authorization");
        error.addProperty("locationType", "header");
        return errors;
    }

    private static JsonArray details(String reason, RpcName rpc) {
        JsonObject metadata = new JsonObject();
        metadata.addProperty("service", rpc.service());
        metadata.addProperty("method", rpc.method());
        JsonObject detail = new JsonObject();
        detail.addProperty("@type", "type.googleapis.com/google.rpc.ErrorInfo");
        detail.addProperty("reason", reason);
        detail.addProperty("domain", "googleapis.com");
        detail.add("metadata", metadata);
        JsonArray details = new JsonArray();
        details.add(detail);
        return details;
    }
}
