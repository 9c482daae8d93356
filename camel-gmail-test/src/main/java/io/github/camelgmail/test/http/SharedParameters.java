package io.github.camelgmail.test.http;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters that all methods have, read before a call has any effect. Source: {@code parameters} of the
 * discovery document.
 *
 * @param mask what of the answer is wanted, null for all of it
 * @param indented whether the answer is to be indented
 * @param callback the JavaScript function that the answer is to be passed to, null for plain JSON
 */
record SharedParameters(
        @Nullable FieldMask mask,
        boolean indented,
        @Nullable String callback) {

    private static final Set<String> NAMES = Set.of(
            "$.xgafv",
            "access_token",
            "alt",
            "callback",
            "fields",
            "key",
            "oauth_token",
            "prettyPrint",
            "quotaUser",
            "uploadType",
            "upload_id",
            "upload_protocol",
            "$alt",
            "$fields",
            "$key",
            "$prettyPrint",
            "$quotaUser",
            "$userProject");

    private static final Map<String, String> SCRIPT =
            Map.of("Content-Type", "text/javascript; charset=UTF-8", "X-Content-Type-Options", "nosniff");

    private static final int LONGEST_QUOTA_USER = 40;
    private static final Set<String> ERROR_FORMATS = Set.of("1", "2");
    private static final Pattern FUNCTION = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$.]{0,99}");

    static boolean isName(String name) {
        return NAMES.contains(name);
    }

    /**
     * Reads and checks the parameters.
     *
     * @throws ApiFailure when one has no usable value
     */
    static SharedParameters read(QueryParameters query) {
        first(query, "alt").ifPresent(SharedParameters::requireJson);
        first(query, "quotaUser")
                .filter(user -> user.length() > LONGEST_QUOTA_USER)
                .ifPresent(user -> {
                    throw ApiFailure.badValue("quotaUser", "TYPE_STRING", user);
                });
        query.first("$.xgafv").filter(format -> !ERROR_FORMATS.contains(format)).ifPresent(format -> {
            throw ApiFailure.badValue("$.xgafv", "TYPE_ENUM", format);
        });
        return new SharedParameters(
                first(query, "fields")
                        .filter(fields -> !fields.isBlank())
                        .map(FieldMask::parse)
                        .orElse(null),
                first(query, "prettyPrint").isEmpty() || query.isTrue("prettyPrint") || query.isTrue("$prettyPrint"),
                query.first("callback").map(SharedParameters::function).orElse(null));
    }

    /** Writes the resource of an answer, none as an answer without content. */
    WebResponse write(@Nullable JsonObject resource) {
        if (resource == null) {
            return WebResponse.empty(204);
        }
        JsonObject shown = mask == null ? resource : mask.select(resource);
        return callback == null
                ? WebResponse.json(200, shown, indented)
                : new WebResponse(200, SCRIPT, new Script(callback, JsonText.write(shown, indented)));
    }

    private static Optional<String> first(QueryParameters query, String name) {
        return query.first(name).or(() -> query.first("$" + name));
    }

    /** Accepts {@code json}, also with parameters such as {@code json;enum-encoding=int}. */
    private static void requireJson(String alt) {
        if (!alt.equals("json") && !alt.startsWith("json;")) {
            throw ApiFailure.badValue("alt", "this server answers in json only", alt);
        }
    }

    private static String function(String name) {
        if (!FUNCTION.matcher(name).matches()) {
            throw ApiFailure.badValue("callback", "TYPE_STRING", name);
        }
        return name;
    }
}
