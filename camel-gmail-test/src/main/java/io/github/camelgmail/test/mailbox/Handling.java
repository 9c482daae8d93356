package io.github.camelgmail.test.mailbox;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a mail that comes in.
 *
 * @param addLabelIds labels that it gets besides; those that do not exist are passed over
 * @param removeLabelIds labels that it does not get
 * @param forwardTo the addresses that get a copy
 * @param reply what is answered, null for nothing
 */
public record Handling(
        Set<String> addLabelIds,
        Set<String> removeLabelIds,
        List<String> forwardTo,
        @Nullable AutoReply reply) {

    /** Nothing but filing it. */
    public static final Handling NONE = new Handling(Set.of(), Set.of(), List.of(), null);

    /** Copies the collections. */
    public Handling {
        addLabelIds = Set.copyOf(addLabelIds);
        removeLabelIds = Set.copyOf(removeLabelIds);
        forwardTo = List.copyOf(forwardTo);
    }

    /** The labels of the mail when it would have the given ones otherwise; trash and spam are not in the inbox. */
    List<String> applyTo(Collection<String> labelIds, LabelBook known) {
        Set<String> changed = new LinkedHashSet<>(labelIds);
        addLabelIds.stream().filter(known::contains).sorted().forEach(changed::add);
        changed.removeAll(removeLabelIds);
        if (changed.contains(SystemLabels.TRASH) || changed.contains(SystemLabels.SPAM)) {
            changed.remove(SystemLabels.INBOX);
        }
        return List.copyOf(changed);
    }
}
