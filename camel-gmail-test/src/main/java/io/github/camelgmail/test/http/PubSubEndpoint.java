package io.github.camelgmail.test.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.camelgmail.test.fault.IncomingCall;
import io.github.camelgmail.test.oauth.AccessTokens;
import io.github.camelgmail.test.oauth.Grant;
import io.github.camelgmail.test.oauth.Scope;
import io.github.camelgmail.test.pubsub.AccessPolicy;
import io.github.camelgmail.test.pubsub.PubSubFailure;
import io.github.camelgmail.test.pubsub.Subscriptions;
import io.github.camelgmail.test.pubsub.Topics;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers for {@code pubsub.googleapis.com}, as far as somebody needs it who looks whether everything is set up: topics and subscriptions
 * are read, their policies read and set, permissions tested. Everything else is done over gRPC.
 */
final class PubSubEndpoint {

    private static final Pattern PATH =
            Pattern.compile("/v1/(projects/[^/:]+/(topics|subscriptions)/[^/:]+)(?::([A-Za-z]+))?");
    private static final Set<Scope> SCOPES = Set.of(Scope.PUBSUB, Scope.CLOUD_PLATFORM);

    private final Topics topics;
    private final Subscriptions subscriptions;
    private final AccessTokens tokens;
    private final FaultStage faults;
    private final Deliveries deliveries;

    PubSubEndpoint(
            Topics topics, Subscriptions subscriptions, AccessTokens tokens, FaultStage faults, Deliveries deliveries) {
        this.topics = topics;
        this.subscriptions = subscriptions;
        this.tokens = tokens;
        this.faults = faults;
        this.deliveries = deliveries;
    }

    /** Answers a request; empty when its path is not of Pub/Sub. */
    Optional<WebResponse> answer(WebRequest request) {
        Matcher path = PATH.matcher(request.path());
        if (!path.matches()) {
            return Optional.empty();
        }
        deliveries.current().isCallOf("pubsub", "");
        Resource resource = new Resource(
                path.group(1),
                path.group(2).equals("topics"),
                Optional.ofNullable(path.group(3)).orElse(""));
        IncomingCall call = new IncomingCall("pubsub", request.path(), "", 0);
        return Optional.of(faults.answer(call, request, () -> answer(resource, request)));
    }

    private WebResponse answer(Resource resource, WebRequest request) {
        try {
            admit(resource, request);
            return WebResponse.json(200, body(resource, request), true);
        } catch (PubSubFailure failure) {
            return WebResponse.of(ApiFailure.of(failure));
        } catch (ApiFailure failure) {
            return WebResponse.of(failure);
        }
    }

    private void admit(Resource resource, WebRequest request) {
        RpcName rpc = resource.rpc();
        String token = Gatekeeper.token(request).orElseThrow(() -> ApiFailure.noCredentials(rpc));
        Grant grant = tokens.grantOf(token).orElseThrow(ApiFailure::invalidCredentials);
        if (!grant.carriesAnyOf(SCOPES)) {
            throw ApiFailure.scopeTooSmall(rpc, SCOPES);
        }
    }

    private JsonObject body(Resource resource, WebRequest request) {
        return switch (request.verb() + " " + resource.action()) {
            case "GET " -> described(resource);
            case "GET getIamPolicy", "POST getIamPolicy" -> PubSubJson.of(policyOf(resource));
            case "POST setIamPolicy" -> changedPolicy(policyOf(resource), JsonText.read(request.content()));
            case "POST testIamPermissions" -> {
                policyOf(resource);
                yield permissions(JsonText.read(request.content()));
            }
            default -> throw ApiFailure.noSuchMethod(request.verb(), request.path());
        };
    }

    private JsonObject described(Resource resource) {
        return resource.topic()
                ? PubSubJson.of(topics.require(resource.name()))
                : PubSubJson.of(subscriptions.require(resource.name()));
    }

    private AccessPolicy policyOf(Resource resource) {
        return resource.topic()
                ? topics.require(resource.name()).accessPolicy()
                : subscriptions.require(resource.name()).accessPolicy();
    }

    private static JsonObject changedPolicy(AccessPolicy policy, JsonObject request) {
        Map<String, Set<String>> bindings = new TreeMap<>();
        for (JsonElement element : list(object(request, "policy"), "bindings")) {
            if (!element.isJsonObject()) {
                throw ApiFailure.badField("policy.bindings", "TYPE_MESSAGE", "");
            }
            JsonObject binding = element.getAsJsonObject();
            Set<String> members = bindings.computeIfAbsent(text(binding.get("role")), role -> new TreeSet<>());
            list(binding, "members").forEach(member -> members.add(text(member)));
        }
        policy.bind(bindings);
        return PubSubJson.of(policy);
    }

    /** Whoever may call here may do everything. */
    private static JsonObject permissions(JsonObject request) {
        JsonObject body = new JsonObject();
        body.add("permissions", list(request, "permissions"));
        return body;
    }

    private static JsonObject object(JsonObject parent, String field) {
        return parent.get(field) instanceof JsonObject object ? object : new JsonObject();
    }

    private static JsonArray list(JsonObject parent, String field) {
        return parent.get(field) instanceof JsonArray array ? array : new JsonArray();
    }

    private static String text(@Nullable JsonElement value) {
        if (value == null || !value.isJsonPrimitive()) {
            throw ApiFailure.badField("policy.bindings", "TYPE_STRING", "");
        }
        return value.getAsString();
    }

    /**
     * What a path names.
     *
     * @param name the full name of a topic or subscription
     * @param topic whether it is a topic
     * @param action what follows the colon, empty for nothing
     */
    private record Resource(String name, boolean topic, String action) {

        RpcName rpc() {
            String method = action.isEmpty()
                    ? (topic ? "google.pubsub.v1.Publisher.GetTopic" : "google.pubsub.v1.Subscriber.GetSubscription")
                    : "google.iam.v1.IAMPolicy." + Character.toUpperCase(action.charAt(0)) + action.substring(1);
            return new RpcName("pubsub.googleapis.com", method);
        }
    }
}
