package io.github.camelgmail.test.http;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Shows and changes the server itself. Answers are JSON objects that begin with {@code "version": 1}; errors have Gmail's shape. Requests
 * to it are not counted. Only programs on this machine may use it, and no web page of another origin.
 */
final class AdminEndpoint {

    /** The beginning of all paths of this endpoint. */
    static final String PREFIX = "/__admin";

    private static final int VERSION = 1;

    private final Map<String, AdminResource> resources;

    AdminEndpoint(List<AdminResource> resources) {
        this.resources = resources.stream().collect(Collectors.toMap(AdminResource::name, Function.identity()));
    }

    WebResponse answer(WebRequest request) {
        try {
            AdminGuard.check(request);
            AdminAnswer answer = resourceAnswer(request).orElseThrow(this::noSuchPage);
            JsonObject body = answer.body();
            return body == null
                    ? WebResponse.empty(answer.status())
                    : WebResponse.json(answer.status(), versioned(body), true);
        } catch (ApiFailure failure) {
            return WebResponse.of(failure);
        } catch (IllegalArgumentException e) {
            return WebResponse.of(ApiFailure.invalidArgument(String.valueOf(e.getMessage())));
        }
    }

    private Optional<AdminAnswer> resourceAnswer(WebRequest request) {
        String path = request.path().substring(PREFIX.length());
        if (!path.isEmpty() && !path.startsWith("/")) {
            return Optional.empty();
        }
        List<String> segments = Routes.decoded(path.isEmpty() ? "" : path.substring(1));
        return Optional.ofNullable(resources.get(segments.get(0)))
                .flatMap(resource -> resource.answer(new AdminRequest(
                        request.verb(), segments.subList(1, segments.size()), request.query(), request.content())));
    }

    private ApiFailure noSuchPage() {
        String pages = resources.values().stream()
                .flatMap(resource -> resource.pages().stream())
                .sorted()
                .collect(Collectors.joining(", "));
        return ApiFailure.of(404, "NOT_FOUND", "notFound", "No such page. There are " + pages);
    }

    private static JsonObject versioned(JsonObject body) {
        JsonObject versioned = new JsonObject();
        versioned.addProperty("version", VERSION);
        for (Map.Entry<String, JsonElement> entry : body.entrySet()) {
            versioned.add(entry.getKey(), entry.getValue());
        }
        return versioned;
    }
}
