package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.GmailMethodHandler;
import io.github.camelgmail.test.http.QueryParameters;
import io.github.camelgmail.test.mailbox.HistoryPage;
import io.github.camelgmail.test.mailbox.HistoryQuery;
import java.util.stream.Collectors;

/** {@code history.list}. */
final class ListHistory implements GmailMethodHandler {

    @Override
    public JsonObject handle(GmailCall call) {
        HistoryPage page = call.mailbox().history().list(query(call.query()));
        JsonObject json = new JsonObject();
        if (!page.history().isEmpty()) {
            json.add("history", HistoryJson.write(page.history()));
        }
        if (page.nextPageToken() != null) {
            json.addProperty("nextPageToken", page.nextPageToken());
        }
        json.addProperty("historyId", Long.toUnsignedString(page.historyId()));
        return json;
    }

    private static HistoryQuery query(QueryParameters query) {
        return new HistoryQuery(
                query.first("startHistoryId").orElse(null),
                query.first("labelId").orElse(null),
                query.all("historyTypes").stream().map(HistoryJson::type).collect(Collectors.toSet()),
                query.first("pageToken").orElse(null),
                ListParameters.maxResults(query));
    }
}
