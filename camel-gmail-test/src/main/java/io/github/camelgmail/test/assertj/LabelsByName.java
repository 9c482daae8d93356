package io.github.camelgmail.test.assertj;

import io.github.camelgmail.test.EmbeddedMailbox;
import io.github.camelgmail.test.mailbox.Label;
import java.util.List;

/**
 * The labels of a mailbox, found by id or by name.
 *
 * @param labels all of them
 */
record LabelsByName(List<Label> labels) {

    /** For messages whose mailbox is not known: names are ids. */
    static final LabelsByName NONE = new LabelsByName(List.of());

    static LabelsByName of(EmbeddedMailbox mailbox) {
        return new LabelsByName(mailbox.labels());
    }

    /** The id of a label, which is the text itself where no label has that name. */
    String id(String idOrName) {
        return labels.stream()
                .filter(label -> label.id().equals(idOrName) || label.name().equalsIgnoreCase(idOrName))
                .map(Label::id)
                .findFirst()
                .orElse(idOrName);
    }

    /** The name of a label, as a person knows it. */
    String name(String id) {
        return labels.stream()
                .filter(label -> label.id().equals(id))
                .map(Label::name)
                .findFirst()
                .orElse(id);
    }
}
