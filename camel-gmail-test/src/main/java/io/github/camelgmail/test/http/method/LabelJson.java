package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.ApiFailure;
import io.github.camelgmail.test.mailbox.Label;
import io.github.camelgmail.test.mailbox.LabelColor;
import io.github.camelgmail.test.mailbox.LabelCounts;
import io.github.camelgmail.test.mailbox.LabelListVisibility;
import io.github.camelgmail.test.mailbox.LabelRequest;
import io.github.camelgmail.test.mailbox.LabelType;
import io.github.camelgmail.test.mailbox.MessageListVisibility;
import org.jspecify.annotations.Nullable;

/** Writes labels as Gmail's JSON, and reads what clients ask of them. */
final class LabelJson {

    private LabelJson() {}

    /** The label without its counts, as lists show it. */
    static JsonObject write(Label label) {
        JsonObject json = new JsonObject();
        json.addProperty("id", label.id());
        json.addProperty("name", label.name());
        if (label.messageListVisibility() != null) {
            json.addProperty(
                    "messageListVisibility", label.messageListVisibility().gmailName());
        }
        if (label.labelListVisibility() != null) {
            json.addProperty("labelListVisibility", label.labelListVisibility().gmailName());
        }
        json.addProperty("type", label.type() == LabelType.SYSTEM ? "system" : "user");
        if (label.color() != null) {
            json.add("color", write(label.color()));
        }
        return json;
    }

    /** The label with its counts, as only {@code labels.get} shows it. */
    static JsonObject write(Label label, LabelCounts counts) {
        JsonObject json = write(label);
        json.addProperty("messagesTotal", counts.messagesTotal());
        json.addProperty("messagesUnread", counts.messagesUnread());
        json.addProperty("threadsTotal", counts.threadsTotal());
        json.addProperty("threadsUnread", counts.threadsUnread());
        return json;
    }

    /** Reads the writable fields of a {@code Label}. */
    static LabelRequest read(JsonObject label) {
        String inLabelList = JsonFields.text(label, "labelListVisibility");
        String inMessageList = JsonFields.text(label, "messageListVisibility");
        return new LabelRequest(
                JsonFields.text(label, "name"),
                inLabelList == null ? null : LabelListVisibility.of(inLabelList),
                inMessageList == null ? null : MessageListVisibility.of(inMessageList),
                color(JsonFields.object(label, "color")));
    }

    private static JsonObject write(LabelColor color) {
        JsonObject json = new JsonObject();
        json.addProperty("textColor", color.textColor());
        json.addProperty("backgroundColor", color.backgroundColor());
        return json;
    }

    private static @Nullable LabelColor color(@Nullable JsonObject color) {
        if (color == null) {
            return null;
        }
        String text = JsonFields.text(color, "textColor");
        String background = JsonFields.text(color, "backgroundColor");
        if (text == null || background == null) {
            throw ApiFailure.invalidArgument("Label color needs both textColor and backgroundColor");
        }
        return new LabelColor(text, background);
    }
}
