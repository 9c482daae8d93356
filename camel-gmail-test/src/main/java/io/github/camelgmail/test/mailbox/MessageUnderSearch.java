package io.github.camelgmail.test.mailbox;

import io.github.camelgmail.test.mime.HeaderField;
import io.github.camelgmail.test.mime.MailText;
import io.github.camelgmail.test.mime.MimePart;
import io.github.camelgmail.test.search.BodyWords;
import io.github.camelgmail.test.search.SearchableMessage;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A message as the search language sees it; parses the body at most once, and only when asked. Not thread-safe. */
final class MessageUnderSearch implements SearchableMessage {

    private final Message message;
    private final String ownerAddress;
    private final Map<String, String> labelNames;
    private @Nullable MimePart payload;

    MessageUnderSearch(Message message, String ownerAddress, Map<String, String> labelNames) {
        this.message = message;
        this.ownerAddress = ownerAddress;
        this.labelNames = labelNames;
    }

    @Override
    public String ownerAddress() {
        return ownerAddress;
    }

    @Override
    public List<String> headers(String name) {
        boolean inEnvelope = Mail.ENVELOPE_NAMES.stream().anyMatch(name::equalsIgnoreCase);
        return inEnvelope ? envelope(name) : message.mail().header().all(name);
    }

    @Override
    public Collection<String> labelIds() {
        return message.labelIds();
    }

    @Override
    public Set<String> labelNames() {
        return message.labelIds().stream()
                .map(id -> labelNames.getOrDefault(id, id))
                .collect(Collectors.toSet());
    }

    @Override
    public boolean hasUserLabels() {
        return message.labelIds().stream().anyMatch(id -> !SystemLabels.ALL.contains(id));
    }

    @Override
    public String text() {
        return MailText.all(payload());
    }

    @Override
    public String markup() {
        return MailText.markup(payload());
    }

    @Override
    public BodyWords bodyWords() {
        return message.mail().bodyWords();
    }

    @Override
    public List<String> filenames() {
        if (!hasAttachment()) {
            return List.of();
        }
        return Mail.attachments(payload())
                .map(MimePart::filename)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    @Override
    public boolean hasAttachment() {
        return message.mail().hasAttachment();
    }

    @Override
    public Instant internalDate() {
        return Instant.ofEpochMilli(message.internalDate());
    }

    @Override
    public long size() {
        return message.sizeEstimate();
    }

    private List<String> envelope(String name) {
        return message.mail().envelope().stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(HeaderField::value)
                .toList();
    }

    private MimePart payload() {
        if (payload == null) {
            payload = message.payload();
        }
        return payload;
    }
}
