package io.github.camelgmail.component;

import io.github.camelgmail.component.client.GmailUnknownLabelException;
import io.github.camelgmail.component.client.LabelDirectory;
import io.github.camelgmail.component.client.LabelNames;
import io.github.camelgmail.component.sync.LabelChange;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The labels that a feed's options name, by id.
 *
 * @param wanted     what a message must have
 * @param onSuccess  what changes once its exchange has completed
 * @param onGivingUp what changes when it is given up
 */
record FeedLabels(Set<String> wanted, LabelChange onSuccess, LabelChange onGivingUp) {

    /** Gmail alone puts these on and takes them off. */
    private static final List<String> FIXED = List.of("SENT", "DRAFT");

    /**
     * Looks them up.
     *
     * @throws IllegalArgumentException if the mailbox lacks a label, or one cannot be changed, or is to be put on and
     *     taken off
     */
    static FeedLabels of(GmailEndpoint endpoint, LabelDirectory directory) {
        directory.forget();
        GmailHistoryConfiguration options = endpoint.getHistory();
        UnaryOperator<String> idOf = directory::idOf;
        UnaryOperator<String> toPutOn = endpoint.isCreateMissingLabels() ? directory::ensure : idOf;
        Set<String> add = changeable("addLabels", endpoint.getAddLabels(), toPutOn);
        Set<String> remove = changeable("removeLabels", endpoint.getRemoveLabels(), idOf);
        addIf(options.isTrash(), add, "TRASH");
        addIf(options.isMarkAsRead(), remove, "UNREAD");
        addIf(options.isArchive(), remove, "INBOX");
        requireDistinct(add, remove);
        Set<String> failed = changeable("failureLabel", options.getFailureLabel(), toPutOn);
        return new FeedLabels(
                ids("labels", options.getLabels(), idOf),
                new LabelChange(add, remove),
                new LabelChange(failed, Set.of()));
    }

    private static Set<String> ids(String option, @Nullable String labels, UnaryOperator<String> lookup) {
        try {
            return LabelNames.of(labels).stream().map(lookup).collect(Collectors.toCollection(TreeSet::new));
        } catch (GmailUnknownLabelException e) {
            throw new IllegalArgumentException("The option " + option + ": " + e.getMessage(), e);
        }
    }

    private static Set<String> changeable(String option, @Nullable String labels, UnaryOperator<String> lookup) {
        Set<String> ids = ids(option, labels, lookup);
        FIXED.stream().filter(ids::contains).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException(
                    option + " names " + id + ", which Gmail lets nobody put on or take off." + " Remove it.");
        });
        return ids;
    }

    private static void addIf(boolean wanted, Collection<String> ids, String id) {
        if (wanted) {
            ids.add(id);
        }
    }

    private static void requireDistinct(Set<String> add, Set<String> remove) {
        add.stream().filter(remove::contains).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException(
                    "The label " + id + " is both to be put on (addLabels, trash) and to be taken"
                            + " off (removeLabels, markAsRead, archive). Remove it from one of these options.");
        });
    }
}
