package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.Message;
import java.util.List;

/**
 * What came of fetching many messages.
 *
 * @param messages the messages that exist, in the order in which their ids were asked for
 * @param gone the ids of messages that exist no longer, in the order asked for
 */
public record FetchedMessages(List<Message> messages, List<String> gone) {

    public FetchedMessages {
        messages = List.copyOf(messages);
        gone = List.copyOf(gone);
    }
}
