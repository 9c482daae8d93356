package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.Label;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The labels that a mailbox had when it was asked. Immutable. */
final class LabelListing {

    static final LabelListing EMPTY = new LabelListing(List.of());

    private final List<Label> labels;
    private final Map<String, String> namesById = new HashMap<>();
    private final Map<String, String> idsByName = new HashMap<>();
    private final Map<String, String> idsByKey = new HashMap<>();

    LabelListing(List<Label> labels) {
        this.labels = List.copyOf(labels);
        for (Label label : labels) {
            namesById.put(label.getId(), label.getName());
            idsByName.put(label.getName(), label.getId());
            idsByKey.putIfAbsent(key(label.getName()), label.getId());
        }
    }

    LabelListing with(Label created) {
        List<Label> more = new ArrayList<>(labels);
        more.add(created);
        return new LabelListing(more);
    }

    /** Finds an id: that same id first, then the label of just this name, then the one of this name in another letter case. */
    Optional<String> find(String nameOrId) {
        if (namesById.containsKey(nameOrId)) {
            return Optional.of(nameOrId);
        }
        return Optional.ofNullable(idsByName.get(nameOrId)).or(() -> Optional.ofNullable(idsByKey.get(key(nameOrId))));
    }

    @Nullable
    String nameOf(String id) {
        return namesById.get(id);
    }

    Collection<String> names() {
        return namesById.values();
    }

    /** Letters that have one upper case, such as i and the Turkish ı, are one: Gmail takes no second label either. */
    private static String key(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
