package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.GmailConstants;
import io.github.camelgmail.component.client.MessagesQuery;
import io.github.camelgmail.component.client.PagedList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How lists come back: as an iterator, or one page of it. */
final class ListAnswer {

    /** Words for the output of an operation on the reference page. */
    static final String PAGES = "; with `listAs=page` Gmail's answer of one page, and `CamelGmailNextPageToken`";

    private ListAnswer() {}

    /** The values of listAs. */
    private enum Form {
        ITERATOR,
        PAGE;

        static Form of(@Nullable Object value) {
            return switch (Objects.requireNonNullElse(value, "iterator").toString()) {
                case "iterator" -> ITERATOR;
                case "page" -> PAGE;
                default ->
                    throw new IllegalArgumentException("listAs has no value '" + value + "'. Use iterator or page.");
            };
        }
    }

    /** Returns the list, or one page of it where the exchange or the endpoint asks for that. */
    static <P, T> Object of(OperationCall call, PagedList<P, T> list) {
        String first = call.parameter(Parameter.PAGE_TOKEN);
        return switch (Form.of(call.parameter(Parameter.LIST_AS))) {
            case ITERATOR -> list.from(first);
            case PAGE -> page(call, list, first);
        };
    }

    private static <P, T> P page(OperationCall call, PagedList<P, T> list, @Nullable String token) {
        P page = list.page(token);
        String next = list.nextPageToken().apply(page);
        call.message().removeHeader(GmailConstants.NEXT_PAGE_TOKEN);
        if (next != null) {
            call.message().setHeader(GmailConstants.NEXT_PAGE_TOKEN, next);
        }
        return page;
    }

    /** Returns how many items a page is to have: what is asked for, else as many as Gmail gives at most. */
    static int pageSize(OperationCall call) {
        return Objects.requireNonNullElse(call.parameter(Parameter.MAX_RESULTS), MessagesQuery.MAX_PAGE);
    }

    /** Returns what messages or threads to list. */
    static MessagesQuery query(OperationCall call, List<String> labelIds) {
        return MessagesQuery.all()
                .withQ(call.parameter(Parameter.QUERY))
                .withLabelIds(labelIds)
                .withSpamTrash(Boolean.TRUE.equals(call.parameter(Parameter.INCLUDE_SPAM_TRASH)))
                .withMaxResults(pageSize(call));
    }

    /**
     * Looks at the options of a list, as a producer starts.
     *
     * @throws IllegalArgumentException if one has a value that it cannot have
     */
    static void check(OperationContext context) {
        Form unused = Form.of(context.parameters().option(Parameter.LIST_AS));
        if (context.parameters().option(Parameter.MAX_RESULTS) instanceof Integer size) {
            checkPageSize(size);
        }
    }

    private static void checkPageSize(int size) {
        MessagesQuery unused = MessagesQuery.all().withMaxResults(size);
    }
}
