package io.github.camelgmail.test.mailbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which draft holds which message. Not thread-safe. */
final class DraftBox {

    private final Map<String, String> messageIds = new HashMap<>();
    private final Map<String, String> draftIds = new HashMap<>();
    private final Set<String> sent = new HashSet<>();

    void put(String draftId, String messageId) {
        String previous = messageIds.put(draftId, messageId);
        if (previous != null) {
            draftIds.remove(previous);
        }
        draftIds.put(messageId, draftId);
    }

    void remove(String draftId) {
        String messageId = messageIds.remove(draftId);
        if (messageId != null) {
            draftIds.remove(messageId);
        }
    }

    void markSent(String draftId) {
        remove(draftId);
        sent.add(draftId);
    }

    boolean wasSent(String draftId) {
        return sent.contains(draftId);
    }

    @Nullable
    String messageId(String draftId) {
        return messageIds.get(draftId);
    }

    @Nullable
    String draftId(String messageId) {
        return draftIds.get(messageId);
    }
}
