package io.github.camelgmail.test.http.method.settings;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.ApiFailure;
import io.github.camelgmail.test.http.QueryParameters;
import io.github.camelgmail.test.http.method.JsonFields;
import io.github.camelgmail.test.settings.SettingsPage;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists of settings as JSON; an empty one has no array. */
final class ListJson {

    private ListJson() {}

    static <T> JsonObject write(String name, List<T> items, Function<? super T, JsonObject> toJson) {
        JsonObject json = new JsonObject();
        if (!items.isEmpty()) {
            json.add(name, JsonFields.array(items, toJson));
        }
        return json;
    }

    static <T> JsonObject write(String name, SettingsPage<T> page, Function<? super T, JsonObject> toJson) {
        JsonObject json = write(name, page.items(), toJson);
        if (page.nextPageToken() != null) {
            json.addProperty("nextPageToken", page.nextPageToken());
        }
        return json;
    }

    /** Reads {@code pageSize}, which lists of keys and identities have instead of {@code maxResults}. */
    static @Nullable Integer pageSize(QueryParameters query) {
        Long number = query.number("pageSize").orElse(null);
        if (number != null && number > Integer.MAX_VALUE) {
            throw ApiFailure.invalidArgument("Invalid value at 'page_size' (TYPE_INT32), \"" + number + "\"");
        }
        return number == null ? null : number.intValue();
    }

    static @Nullable String pageToken(QueryParameters query) {
        return query.first("pageToken").orElse(null);
    }
}
