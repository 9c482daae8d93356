package io.github.camelgmail.test.http.method;

import io.github.camelgmail.test.http.ApiFailure;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.http.QueryParameters;
import io.github.camelgmail.test.mailbox.InsertOptions;
import io.github.camelgmail.test.mailbox.InternalDateSource;

/** The parameters of {@code messages.insert} and {@code messages.import}. */
final class InsertParameters {

    private InsertParameters() {}

    static InsertOptions read(GmailCall call, RawMessage raw) {
        return new InsertOptions(
                JsonFields.texts(call.body(), "labelIds"),
                raw.threadId(),
                call.query()
                        .first("internalDateSource")
                        .map(InsertParameters::dateSource)
                        .orElse(null),
                call.query().isTrue("deleted"),
                readImportFlags(call.query()));
    }

    /** Reads {@code neverMarkSpam}; {@code processForCalendar} is checked only, as there is no calendar here. */
    private static boolean readImportFlags(QueryParameters query) {
        query.isTrue("processForCalendar");
        return query.isTrue("neverMarkSpam");
    }

    private static InternalDateSource dateSource(String value) {
        return switch (value) {
            case "receivedTime" -> InternalDateSource.RECEIVED_TIME;
            case "dateHeader" -> InternalDateSource.DATE_HEADER;
            default ->
                throw ApiFailure.invalidArgument(
                        "Invalid value at 'internalDateSource' (TYPE_ENUM), \"" + value + "\"");
        };
    }
}
