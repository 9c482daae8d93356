package io.github.camelgmail.test.mailbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The label definitions of one mailbox, system labels first. Not thread-safe. */
final class LabelBook {

    private static final Set<String> HIDDEN = Set.of(
            SystemLabels.CHAT,
            SystemLabels.IMPORTANT,
            SystemLabels.TRASH,
            SystemLabels.SPAM,
            SystemLabels.CATEGORY_FORUMS,
            SystemLabels.CATEGORY_UPDATES,
            SystemLabels.CATEGORY_PERSONAL,
            SystemLabels.CATEGORY_PROMOTIONS,
            SystemLabels.CATEGORY_SOCIAL);

    private final Map<String, Label> byId = new LinkedHashMap<>();
    private final Map<String, String> idsByName = new HashMap<>();

    LabelBook() {
        SystemLabels.ALL.forEach(id -> put(systemLabel(id)));
    }

    void put(Label label) {
        Label previous = byId.put(label.id(), label);
        if (previous != null) {
            idsByName.remove(key(previous.name()));
        }
        idsByName.put(key(label.name()), label.id());
    }

    void remove(String id) {
        Label removed = byId.remove(id);
        if (removed != null) {
            idsByName.remove(key(removed.name()));
        }
    }

    @Nullable
    Label find(String id) {
        return byId.get(id);
    }

    Label require(String id) {
        Label label = byId.get(id);
        if (label == null) {
            throw GmailFailure.notFound();
        }
        return label;
    }

    boolean contains(String id) {
        return byId.containsKey(id);
    }

    List<Label> all() {
        return new ArrayList<>(byId.values());
    }

    /** Whether another label than this one has the name, in any letter case. */
    boolean isTaken(String name, @Nullable String exceptId) {
        String id = idsByName.get(key(name));
        return id != null && !id.equals(exceptId);
    }

    /** How many labels the owner has made. */
    int userLabels() {
        return byId.size() - SystemLabels.ALL.size();
    }

    private static String key(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static Label systemLabel(String id) {
        return HIDDEN.contains(id)
                ? new Label(id, id, LabelType.SYSTEM, LabelListVisibility.LABEL_HIDE, MessageListVisibility.HIDE, null)
                : new Label(id, id, LabelType.SYSTEM, null, null, null);
    }
}
