package io.github.camelgmail.component.producer.operation;

import com.google.api.services.gmail.model.BatchModifyMessagesRequest;
import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.component.GmailConstants;
import io.github.camelgmail.component.client.Chunks;
import io.github.camelgmail.component.message.GmailMessage;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ids of several messages that an exchange is about.
 *
 * @param ids   gives them, once
 * @param many whether there may be more of them than fit into memory
 */
record MessageIds(Iterator<String> ids, boolean many) {

    /** So Gmail writes them; a text of other words is no list of ids. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{10,20}");

    /**
     * Finds several messages: in the header {@code CamelGmailMessageIds}, a collection or a text with commas; in a body that
     * is an iterator or a collection of messages, as lists are; and, where nothing else names a message, in a body that is a
     * collection or a text of ids. An empty list is several messages too.
     *
     * @return their ids, or null where the exchange is about one message
     * @throws IllegalArgumentException if there is something else in the list than ids and messages
     */
    static @Nullable MessageIds in(OperationCall call) {
        Object header = call.message().getHeader(GmailConstants.MESSAGE_IDS);
        if (header != null) {
            return of(header instanceof Collection<?> collection ? collection : TextList.of(header));
        }
        Object body = call.message().getBody();
        if (body instanceof Iterator<?> iterator) {
            return new MessageIds(new Ids(iterator), true);
        }
        boolean named = call.parameter(Parameter.MESSAGE_ID) != null;
        if (body instanceof Collection<?> collection && (!named || isOfMessages(collection))) {
            return of(collection);
        }
        return body instanceof String text && !named ? inText(text) : null;
    }

    /**
     * Finds all messages of an exchange for an operation on several: as {@link #in} does, else the ids of a body that is the
     * request of such an operation, else the one message that the exchange names.
     *
     * @throws IllegalArgumentException if the exchange names none, or there is something else in a list than ids and messages
     */
    static MessageIds allIn(OperationCall call) {
        MessageIds several = in(call);
        if (several != null) {
            return several;
        }
        List<String> requested = ChangeInput.mayBeRequest(call.message().getBody())
                ? call.resource(BatchModifyMessagesRequest.class).getIds()
                : null;
        return of(requested == null ? List.of(MessageReference.idIn(call)) : requested);
    }

    private static @Nullable MessageIds inText(String text) {
        List<String> words = TextList.of(text);
        return words.size() > 1 && words.stream().allMatch(MessageIds::isId) ? of(words) : null;
    }

    /** Tells whether a text is the id of a message, and not a text that happens to be in the body. */
    static boolean isId(String text) {
        return ID.matcher(text.strip()).matches();
    }

    private static boolean isOfMessages(Collection<?> collection) {
        return !collection.isEmpty()
                && collection.stream().allMatch(item -> item instanceof Message || item instanceof GmailMessage);
    }

    private static MessageIds of(Collection<?> collection) {
        LinkedHashSet<String> distinct = new LinkedHashSet<>();
        new Ids(collection.iterator()).forEachRemaining(distinct::add);
        distinct.remove("");
        return new MessageIds(distinct.iterator(), false);
    }

    /** Returns them in lists of a size, each read when it is asked for. */
    Iterator<List<String>> inChunksOf(int size) {
        return new Chunks<>(ids, size);
    }

    /** Reads ids out of whatever names a message. */
    private record Ids(Iterator<?> items) implements Iterator<String> {

        @Override
        public boolean hasNext() {
            return items.hasNext();
        }

        @Override
        public String next() {
            Object item = items.next();
            if (item instanceof Message message) {
                return message.getId();
            }
            if (item instanceof GmailMessage message) {
                return message.id();
            }
            if (item instanceof CharSequence id) {
                return id.toString().strip();
            }
            throw new IllegalArgumentException("A list of messages holds "
                    + (item == null ? "null" : "a " + item.getClass().getName())
                    + ", which names no message. Give ids, or messages of gmail:messages.");
        }
    }
}
