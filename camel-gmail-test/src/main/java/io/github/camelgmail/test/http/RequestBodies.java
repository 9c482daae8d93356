package io.github.camelgmail.test.http;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.BodySchema.Field;
import io.github.camelgmail.test.http.BodySchema.Scalar;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The check of JSON bodies before a method sees them: no field may be unknown or of another type than the discovery document says. Null stands for
 * a field that is not there, and what only answers fill in may be sent back.
 */
final class RequestBodies {

    private static final Pattern UPPER_CASE = Pattern.compile("[A-Z]");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(?:\\.0{1,20})?");
    private static final int LONGEST_ECHO = 100;
    private static final Map<GmailMethod, BodySchema> SCHEMAS = schemas();

    private RequestBodies() {}

    /** The kind of body that a method takes, null for none. */
    static @Nullable BodySchema of(GmailMethod method) {
        return SCHEMAS.get(method);
    }

    /**
     * Checks a body; that of a method which takes none is not looked at.
     *
     * @throws ApiFailure 400 that names the first field that is wrong
     */
    static void check(GmailMethod method, JsonObject body) {
        BodySchema schema = of(method);
        if (schema != null) {
            checkObject(body, schema, schema.nameInRequests());
        }
    }

    private static void checkObject(JsonObject object, BodySchema schema, String path) {
        for (Map.Entry<String, JsonElement> member : object.entrySet()) {
            Field field = schema.field(member.getKey());
            if (field == null) {
                throw ApiFailure.unknownField(member.getKey(), path);
            }
            String name = snakeCase(member.getKey());
            checkField(member.getValue(), field, path.isEmpty() ? name : path + "." + name);
        }
    }

    private static void checkField(JsonElement value, Field field, String path) {
        if (value.isJsonNull()) {
            return;
        }
        if (!field.repeated()) {
            checkItem(value, field, path);
            return;
        }
        if (!value.isJsonArray()) {
            throw wrongType(path, "repeated " + typeName(field), value);
        }
        int index = 0;
        for (JsonElement item : value.getAsJsonArray()) {
            checkItem(item, field, path + "[" + index + "]");
            index++;
        }
    }

    private static void checkItem(JsonElement value, Field field, String path) {
        BodySchema schema = field.object();
        if (schema != null && value.isJsonObject()) {
            checkObject(value.getAsJsonObject(), schema, path);
        } else if (field.scalar() == null || !isOfType(value, field.scalar())) {
            throw wrongType(path, typeName(field), value);
        }
    }

    private static boolean isOfType(JsonElement value, Scalar type) {
        if (value instanceof LongText) {
            return type == Scalar.STRING || type == Scalar.BYTES;
        }
        if (!value.isJsonPrimitive()) {
            return false;
        }
        return switch (type) {
            case STRING, BYTES, ENUM -> value.getAsJsonPrimitive().isString();
            case BOOL -> value.getAsJsonPrimitive().isBoolean();
            case INT32, INT64 -> NUMBER.matcher(value.getAsString()).matches();
        };
    }

    private static ApiFailure wrongType(String path, String type, JsonElement value) {
        String written = value.isJsonPrimitive() ? value.toString() : "";
        boolean echoed = !written.isEmpty() && written.length() <= LONGEST_ECHO;
        return ApiFailure.badField(path, type, echoed ? written : "");
    }

    private static String typeName(Field field) {
        return field.scalar() == null ? "message" : "TYPE_" + field.scalar();
    }

    private static String snakeCase(String name) {
        return UPPER_CASE.matcher(name).replaceAll(match -> "_" + match.group().toLowerCase(Locale.ROOT));
    }

    private static Map<GmailMethod, BodySchema> schemas() {
        Map<GmailMethod, BodySchema> schemas = new EnumMap<>(GmailMethod.class);
        schemas.put(GmailMethod.WATCH, BodySchema.WATCH_REQUEST);
        schemas.put(GmailMethod.MESSAGES_INSERT, BodySchema.MESSAGE);
        schemas.put(GmailMethod.MESSAGES_IMPORT, BodySchema.MESSAGE);
        schemas.put(GmailMethod.MESSAGES_SEND, BodySchema.MESSAGE);
        schemas.put(GmailMethod.MESSAGES_MODIFY, BodySchema.MODIFY_REQUEST);
        schemas.put(GmailMethod.MESSAGES_BATCH_MODIFY, BodySchema.BATCH_MODIFY_REQUEST);
        schemas.put(GmailMethod.MESSAGES_BATCH_DELETE, BodySchema.BATCH_DELETE_REQUEST);
        schemas.put(GmailMethod.THREADS_MODIFY, BodySchema.MODIFY_REQUEST);
        schemas.put(GmailMethod.DRAFTS_CREATE, BodySchema.DRAFT);
        schemas.put(GmailMethod.DRAFTS_UPDATE, BodySchema.DRAFT);
        schemas.put(GmailMethod.DRAFTS_SEND, BodySchema.DRAFT);
        schemas.put(GmailMethod.LABELS_CREATE, BodySchema.LABEL);
        schemas.put(GmailMethod.LABELS_UPDATE, BodySchema.LABEL);
        schemas.put(GmailMethod.LABELS_PATCH, BodySchema.LABEL);
        addSettings(schemas);
        return Map.copyOf(schemas);
    }

    private static void addSettings(Map<GmailMethod, BodySchema> schemas) {
        schemas.put(GmailMethod.SETTINGS_UPDATE_AUTO_FORWARDING, BodySchema.AUTO_FORWARDING);
        schemas.put(GmailMethod.SETTINGS_UPDATE_IMAP, BodySchema.IMAP_SETTINGS);
        schemas.put(GmailMethod.SETTINGS_UPDATE_LANGUAGE, BodySchema.LANGUAGE_SETTINGS);
        schemas.put(GmailMethod.SETTINGS_UPDATE_POP, BodySchema.POP_SETTINGS);
        schemas.put(GmailMethod.SETTINGS_UPDATE_VACATION, BodySchema.VACATION_SETTINGS);
        schemas.put(GmailMethod.SETTINGS_DELEGATES_CREATE, BodySchema.DELEGATE);
        schemas.put(GmailMethod.SETTINGS_FILTERS_CREATE, BodySchema.FILTER);
        schemas.put(GmailMethod.SETTINGS_FORWARDING_ADDRESSES_CREATE, BodySchema.FORWARDING_ADDRESS);
        schemas.put(GmailMethod.SETTINGS_SEND_AS_CREATE, BodySchema.SEND_AS);
        schemas.put(GmailMethod.SETTINGS_SEND_AS_UPDATE, BodySchema.SEND_AS);
        schemas.put(GmailMethod.SETTINGS_SEND_AS_PATCH, BodySchema.SEND_AS);
        schemas.put(GmailMethod.SETTINGS_SEND_AS_SMIME_INFO_INSERT, BodySchema.SMIME_INFO);
        schemas.put(GmailMethod.SETTINGS_CSE_IDENTITIES_CREATE, BodySchema.CSE_IDENTITY);
        schemas.put(GmailMethod.SETTINGS_CSE_IDENTITIES_PATCH, BodySchema.CSE_IDENTITY);
        schemas.put(GmailMethod.SETTINGS_CSE_KEYPAIRS_CREATE, BodySchema.CSE_KEY_PAIR);
        schemas.put(GmailMethod.SETTINGS_CSE_KEYPAIRS_ENABLE, BodySchema.EMPTY_REQUEST);
        schemas.put(GmailMethod.SETTINGS_CSE_KEYPAIRS_DISABLE, BodySchema.EMPTY_REQUEST);
        schemas.put(GmailMethod.SETTINGS_CSE_KEYPAIRS_OBLITERATE, BodySchema.EMPTY_REQUEST);
    }
}
