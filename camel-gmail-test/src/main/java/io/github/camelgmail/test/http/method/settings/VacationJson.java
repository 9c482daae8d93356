package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.method.JsonFields;
import io.github.camelgmail.test.settings.VacationSettings;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code VacationSettings} as JSON. */
final class VacationJson {

    private VacationJson() {}

    static JsonObject write(VacationSettings vacation) {
        JsonObject json = new JsonObject();
        json.addProperty("enableAutoReply", vacation.enableAutoReply());
        addText(json, "responseSubject", vacation.responseSubject());
        addText(json, "responseBodyPlainText", vacation.responseBodyPlainText());
        addText(json, "responseBodyHtml", vacation.responseBodyHtml());
        json.addProperty("restrictToContacts", vacation.restrictToContacts());
        json.addProperty("restrictToDomain", vacation.restrictToDomain());
        addTime(json, "startTime", vacation.startTime());
        addTime(json, "endTime", vacation.endTime());
        return json;
    }

    static VacationSettings read(JsonObject json) {
        return new VacationSettings(
                JsonFields.isTrue(json, "enableAutoReply"),
                text(json, "responseSubject"),
                text(json, "responseBodyPlainText"),
                text(json, "responseBodyHtml"),
                JsonFields.isTrue(json, "restrictToContacts"),
                JsonFields.isTrue(json, "restrictToDomain"),
                time(json, "startTime"),
                time(json, "endTime"));
    }

    private static String text(JsonObject json, String name) {
        return Objects.requireNonNullElse(JsonFields.text(json, name), "");
    }

    /** Gmail's clients send 0 where they mean no bound. */
    private static @Nullable Instant time(JsonObject json, String name) {
        Long millis = JsonFields.int64(json, name);
        return millis == null || millis == 0 ? null : Instant.ofEpochMilli(millis);
    }

    private static void addText(JsonObject json, String name, String text) {
        if (!text.isEmpty()) {
            json.addProperty(name, text);
        }
    }

    private static void addTime(JsonObject json, String name, @Nullable Instant time) {
        if (time != null) {
            json.addProperty(name, Long.toString(time.toEpochMilli()));
        }
    }
}
