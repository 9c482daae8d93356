package io.github.camelgmail.test.contract;

import com.google.api.services.gmail.model.Draft;
import com.google.api.services.gmail.model.Filter;
import com.google.api.services.gmail.model.Label;
import com.google.api.services.gmail.model.Message;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ids of all that a run has made, so that it can be removed. */
final class Made {

    private final Set<String> messages = new LinkedHashSet<>();
    private final Set<String> drafts = new LinkedHashSet<>();
    private final Set<String> labels = new LinkedHashSet<>();
    private final Set<String> filters = new LinkedHashSet<>();

    /** Notes what a call has answered; what cannot be removed is passed over. */
    void note(@Nullable Object answer) {
        if (answer instanceof Message message) {
            messages.add(message.getId());
        } else if (answer instanceof Draft draft) {
            drafts.add(draft.getId());
        } else if (answer instanceof Label label) {
            labels.add(label.getId());
        } else if (answer instanceof Filter filter) {
            filters.add(filter.getId());
        }
    }

    Set<String> messages() {
        return Set.copyOf(messages);
    }

    Set<String> drafts() {
        return Set.copyOf(drafts);
    }

    Set<String> labels() {
        return Set.copyOf(labels);
    }

    Set<String> filters() {
        return Set.copyOf(filters);
    }
}
