package io.github.camelgmail.test.http.admin;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.AdminAnswer;
import io.github.camelgmail.test.http.AdminRequest;
import io.github.camelgmail.test.http.AdminResource;
import io.github.camelgmail.test.pubsub.Notification;
import io.github.camelgmail.test.pubsub.NotificationFaults;
import io.github.camelgmail.test.pubsub.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What Gmail published about watched mailboxes, in pages, oldest first; and what goes wrong with what is published. */
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
        return List.of("GET /__admin/notifications", "PUT /__admin/notifications/faults");
    }

    @Override
    public Optional<AdminAnswer> answer(AdminRequest request) {
        if (request.is("PUT", 1) && request.rest().get(0).equals("faults")) {
            topics.faults(faults(new Form(request.json(), "")));
            return Optional.of(AdminAnswer.done());
        }
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

    /** What is not named goes well. */
    private static NotificationFaults faults(Form form) {
        NotificationFaults faults = new NotificationFaults(
                form.number("dropped").orElse(0.0),
                form.number("duplicated").orElse(0.0),
                form.number("reordered").orElse(0.0),
                form.number("delayed").orElse(0.0),
                form.duration("delay").orElse(Duration.ZERO));
        form.requireNoMore();
        return faults;
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
