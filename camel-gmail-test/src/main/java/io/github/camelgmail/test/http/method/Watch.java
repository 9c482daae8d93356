package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.ApiFailure;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;
import io.github.camelgmail.test.mailbox.Label;
import io.github.camelgmail.test.mailbox.Mailbox;
import io.github.camelgmail.test.pubsub.WatchRequest;
import io.github.camelgmail.test.pubsub.Watches;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code watch}. */
final class Watch implements GmailMethodHandler {

    private final Watches watches;

    Watch(Watches watches) {
        this.watches = watches;
    }

    @Override
    public JsonObject handle(GmailCall call) {
        Mailbox mailbox = call.mailbox();
        WatchRequest request = read(call.body());
        requireLabels(mailbox, request.labelIds());
        long historyId = mailbox.history().currentId();
        Instant expiration = watches.watch(mailbox.address(), request, historyId);
        JsonObject json = new JsonObject();
        json.addProperty("historyId", Long.toString(historyId));
        json.addProperty("expiration", Long.toString(expiration.toEpochMilli()));
        return json;
    }

    private static WatchRequest read(JsonObject body) {
        List<String> labelIds = JsonFields.texts(body, "labelIds");
        Boolean byBehavior = excludes(body, "labelFilterBehavior");
        Boolean byAction = excludes(body, "labelFilterAction");
        boolean exclude = Boolean.TRUE.equals(byBehavior == null ? byAction : byBehavior);
        String topicName = Objects.requireNonNullElse(JsonFields.text(body, "topicName"), "");
        return new WatchRequest(topicName, Set.copyOf(labelIds), exclude);
    }

    /** Guides write the values in capitals, the discovery document in small letters; Gmail takes both. */
    private static @Nullable Boolean excludes(JsonObject body, String name) {
        String value = JsonFields.text(body, name);
        if (value == null) {
            return null;
        }
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "include" -> false;
            case "exclude" -> true;
            default ->
                throw ApiFailure.invalidArgument("Invalid value at '" + name + "' (TYPE_ENUM), \"" + value + "\"");
        };
    }

    private static void requireLabels(Mailbox mailbox, Set<String> labelIds) {
        Set<String> known = mailbox.labels().list().stream().map(Label::id).collect(Collectors.toSet());
        labelIds.stream().filter(id -> !known.contains(id)).sorted().findFirst().ifPresent(id -> {
            throw ApiFailure.invalidArgument("Invalid label: " + id);
        });
    }
}
