package io.github.camelgmail.component.sync;

import java.util.Set;

/**
 * A message that a history record reports as added.
 *
 * @param id       the message id
 * @param labelIds its label ids when it was added; empty where Gmail did not say
 */
public record AddedMessage(String id, Set<String> labelIds) {

    public AddedMessage {
        labelIds = Set.copyOf(labelIds);
    }
}
