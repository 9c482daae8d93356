package io.github.camelgmail.test;

import io.github.camelgmail.test.mailbox.Label;
import io.github.camelgmail.test.mailbox.LabelType;
import io.github.camelgmail.test.mailbox.Message;
import io.github.camelgmail.test.mailbox.SystemLabels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The names of labels in {@code X-Gmail-Labels}: separated by commas, in double quotes where they have one, in English. The two words
 * Opened and Archived stand for the absence of labels.
 */
final class TakeoutLabels {

    private static final String OPENED = "Opened";
    private static final String ARCHIVED = "Archived";
    private static final Map<String, String> IDS = ids();

    private TakeoutLabels() {}

    /** The id of a system label; empty for a name that is a user's. */
    static Optional<String> systemId(String name) {
        return Optional.ofNullable(IDS.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Whether a name says only what the other labels say already. */
    static boolean isState(String name) {
        return name.equals(OPENED) || name.equals(ARCHIVED);
    }

    /** The names for the labels of a message. */
    static List<String> of(Message message, List<Label> labels) {
        List<String> names = new ArrayList<>();
        for (Label label : labels) {
            if (message.hasLabel(label.id())) {
                names.add(label.type() == LabelType.USER ? quoted(label.name()) : systemName(label.id()));
            }
        }
        if (!message.hasLabel(SystemLabels.UNREAD)) {
            names.add(OPENED);
        }
        if (isArchived(message)) {
            names.add(ARCHIVED);
        }
        return List.copyOf(names);
    }

    static String write(List<String> names) {
        return String.join(",", names);
    }

    /** Parts names, which keep their quotes. */
    static List<String> read(String text) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            quoted ^= character == '"';
            if (character == ',' && !quoted) {
                names.add(name.toString().strip());
                name.setLength(0);
            } else {
                name.append(character);
            }
        }
        names.add(name.toString().strip());
        return names.stream().filter(read -> !read.isEmpty()).toList();
    }

    static boolean isQuoted(String name) {
        return name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
    }

    static String unquoted(String name) {
        return isQuoted(name) ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }

    /** Quotes a user's label that would be read as something else. */
    private static String quoted(String name) {
        boolean plain = !name.contains(",")
                && !name.contains("\"")
                && !isState(name)
                && systemId(name).isEmpty();
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    private static boolean isArchived(Message message) {
        return List.of(SystemLabels.INBOX, SystemLabels.SENT, SystemLabels.DRAFT, SystemLabels.SPAM, SystemLabels.TRASH)
                .stream()
                .noneMatch(message::hasLabel);
    }

    private static String systemName(String id) {
        return switch (id) {
            case SystemLabels.DRAFT -> "Drafts";
            default -> id.startsWith("CATEGORY_") ? "Category " + capitalized(id.substring(9)) : capitalized(id);
        };
    }

    private static String capitalized(String id) {
        return id.substring(0, 1) + id.substring(1).toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> ids() {
        return SystemLabels.ALL.stream()
                .collect(Collectors.toMap(
                        id -> systemName(id).toLowerCase(Locale.ROOT),
                        id -> id,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
