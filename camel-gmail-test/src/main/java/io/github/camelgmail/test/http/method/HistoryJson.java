package io.github.camelgmail.test.http.method;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.ApiFailure;
import io.github.camelgmail.test.mailbox.HistoryRecord;
import io.github.camelgmail.test.mailbox.HistoryType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes history records as Gmail's JSON, and reads the kinds that clients ask for. */
final class HistoryJson {

    private HistoryJson() {}

    /** Writes the records of a page, changes with the same id as one. */
    static JsonArray write(List<HistoryRecord> changes) {
        Map<Long, List<HistoryRecord>> byId = new LinkedHashMap<>();
        changes.forEach(change ->
                byId.computeIfAbsent(change.id(), id -> new ArrayList<>(2)).add(change));
        return JsonFields.array(byId.values(), HistoryJson::entry);
    }

    private static JsonObject entry(List<HistoryRecord> changes) {
        JsonObject json = new JsonObject();
        json.addProperty("id", Long.toUnsignedString(changes.get(0).id()));
        json.add("messages", arrayOf(reference(changes.get(0))));
        changes.forEach(change -> json.add(key(change.type()), arrayOf(change(change))));
        return json;
    }

    /**
     * Reads a value of {@code historyTypes}.
     *
     * @throws ApiFailure when there is no such type
     */
    static HistoryType type(String name) {
        return switch (name) {
            case "messageAdded" -> HistoryType.MESSAGE_ADDED;
            case "messageDeleted" -> HistoryType.MESSAGE_DELETED;
            case "labelAdded" -> HistoryType.LABEL_ADDED;
            case "labelRemoved" -> HistoryType.LABEL_REMOVED;
            default -> throw ApiFailure.badValue("historyTypes", "TYPE_ENUM", name);
        };
    }

    private static String key(HistoryType type) {
        return switch (type) {
            case MESSAGE_ADDED -> "messagesAdded";
            case MESSAGE_DELETED -> "messagesDeleted";
            case LABEL_ADDED -> "labelsAdded";
            case LABEL_REMOVED -> "labelsRemoved";
        };
    }

    private static JsonObject change(HistoryRecord entry) {
        JsonObject message = reference(entry);
        if (!entry.messageLabelIds().isEmpty()) {
            message.add("labelIds", JsonFields.array(entry.messageLabelIds()));
        }
        JsonObject change = new JsonObject();
        change.add("message", message);
        if (!entry.changedLabelIds().isEmpty()) {
            change.add("labelIds", JsonFields.array(entry.changedLabelIds()));
        }
        return change;
    }

    private static JsonObject reference(HistoryRecord entry) {
        JsonObject message = new JsonObject();
        message.addProperty("id", entry.messageId());
        message.addProperty("threadId", entry.threadId());
        return message;
    }

    private static JsonArray arrayOf(JsonObject only) {
        JsonArray array = new JsonArray();
        array.add(only);
        return array;
    }
}
