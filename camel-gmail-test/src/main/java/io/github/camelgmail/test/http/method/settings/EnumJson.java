package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.ApiFailure;
import io.github.camelgmail.test.http.method.JsonFields;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Enumerations as Gmail's JSON writes them: {@code LEAVE_IN_INBOX} is {@code leaveInInbox}. */
final class EnumJson {

    private EnumJson() {}

    /** The name of a constant. */
    static String write(Enum<?> constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }

    /**
     * Reads a constant.
     *
     * @return null when it is missing, null or the value that Gmail has for "unspecified"
     * @throws ApiFailure when there is no such constant
     */
    static <E extends Enum<E>> @Nullable E read(JsonObject object, String name, Class<E> type) {
        String value = JsonFields.text(object, name);
        if (value == null || value.toLowerCase(Locale.ROOT).endsWith("unspecified")) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> write(constant).equals(value))
                .findFirst()
                .orElseThrow(() ->
                        ApiFailure.invalidArgument("Invalid value at '" + name + "' (TYPE_ENUM), \"" + value + "\""));
    }
}
