package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.QueryParameters;
import io.github.camelgmail.test.mailbox.ListQuery;
import io.github.camelgmail.test.mailbox.Page;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parameters and answers that all lists have in common. */
final class ListParameters {

    private ListParameters() {}

    /** Reads the parameters of a list. */
    static ListQuery read(QueryParameters query) {
        return new ListQuery(
                query.all("labelIds"),
                query.first("q").orElse(null),
                query.isTrue("includeSpamTrash"),
                query.first("pageToken").orElse(null),
                maxResults(query));
    }

    /** Reads the page size; what no page can have is brought into the range of an int. */
    static @Nullable Integer maxResults(QueryParameters query) {
        return query.number("maxResults")
                .map(number -> (int) Math.min(number, Integer.MAX_VALUE))
                .orElse(null);
    }

    /** Writes a page; an empty one has no array. */
    static <T> JsonObject write(String name, Page<T> page, Function<? super T, JsonObject> toJson) {
        JsonObject json = new JsonObject();
        if (!page.items().isEmpty()) {
            json.add(name, JsonFields.array(page.items(), toJson));
        }
        if (page.nextPageToken() != null) {
            json.addProperty("nextPageToken", page.nextPageToken());
        }
        json.addProperty("resultSizeEstimate", page.resultSizeEstimate());
        return json;
    }
}
