package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.client.GmailUnknownLabelException;
import io.github.camelgmail.component.client.LabelDirectory;
import java.util.List;
import java.util.function.Function;

/**
 * Finds the ids of labels that options, headers and resources name, by name or id.
 *
 * @param directory     knows the labels of the mailbox
 * @param createMissing whether labels to put on that the mailbox lacks are created
 */
record LabelLookup(LabelDirectory directory, boolean createMissing) {

    /** Label ids to put on and to take off. */
    record Ids(List<String> add, List<String> remove) {}

    /** Makes a call with the ids of one label; see {@link LabelDirectory#withIds}. */
    <T> T with(String label, Function<String, T> call) {
        return directory.withIds(() -> directory.idOf(label), call);
    }

    /** Makes a call with the ids of labels; see {@link LabelDirectory#withIds}. */
    <T> T with(List<String> labels, Function<List<String>, T> call) {
        return directory.withIds(() -> directory.idsOf(labels), call);
    }

    /** Makes a call with the ids of labels to put on and to take off; see {@link LabelDirectory#withIds}. */
    <T> T with(LabelChange change, Function<Ids, T> call) {
        return directory.withIds(
                () -> new Ids(directory.idsOf(change.add(), createMissing), directory.idsOf(change.remove())), call);
    }

    /**
     * Finds the labels that an option names, as a producer starts.
     *
     * @throws IllegalArgumentException naming the option, if the mailbox lacks one of them
     */
    static void check(OperationContext context, Parameter<?> option) {
        check(option.option(), TextList.of(context.parameters().option(option)), context.labels(), false);
    }

    /**
     * Finds the labels of the options addLabels and removeLabels, as a producer starts; see {@link #check}.
     *
     * @throws IllegalArgumentException naming the option, if the mailbox lacks one of them
     */
    static void checkChange(OperationContext context) {
        LabelChange change = context.labelChange();
        check("addLabels", change.add(), context.labels(), change.createMissing());
        check("removeLabels", change.remove(), context.labels(), false);
    }

    /** What is remembered may be of long ago, when the label was there still. */
    private static void check(String option, List<String> labels, LabelLookup lookup, boolean create) {
        if (labels.isEmpty()) {
            return;
        }
        lookup.directory().forget();
        try {
            List<String> unused = lookup.directory().idsOf(labels, create);
        } catch (GmailUnknownLabelException e) {
            throw new IllegalArgumentException("The option " + option + ": " + e.getMessage(), e);
        }
    }
}
