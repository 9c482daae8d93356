package io.github.camelgmail.test.http.admin;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.AdminAnswer;
import io.github.camelgmail.test.http.AdminRequest;
import io.github.camelgmail.test.http.AdminResource;
import io.github.camelgmail.test.pubsub.Notification;
import io.github.camelgmail.test.pubsub.Topics;
import java.util.List;
import java.util.Optional;

/** What Gmail published about watched mailboxes, in pages, oldest first. */
final class NotificationsResource implements AdminResource {

    private final Topics topics;

    NotificationsResource(Topics topics) {
        this.topics = topics;
    }

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public List<String> pages() {
        return List.of("GET /__admin/notifications");
    }

    @Override
    public Optional<AdminAnswer> answer(AdminRequest request) {
        if (!request.is("GET")) {
            return Optional.empty();
        }
        JsonArray items = new JsonArray();
        JsonObject body = new JsonObject();
        body.add("notifications", items);
        PageRequest.of(request.query())
                .cut(topics.notifications(), notification -> items.add(json(notification)))
                .ifPresent(next -> body.addProperty("nextPageToken", next));
        return Optional.of(AdminAnswer.ok(body));
    }

    private static JsonObject json(Notification notification) {
        JsonObject json = new JsonObject();
        json.addProperty("topicName", notification.topicName());
        json.addProperty("messageId", notification.messageId());
        json.addProperty("emailAddress", notification.emailAddress());
        json.addProperty("historyId", String.valueOf(notification.historyId()));
        json.addProperty("publishTime", notification.publishTime().toString());
        json.addProperty("data", notification.data());
        return json;
    }
}
