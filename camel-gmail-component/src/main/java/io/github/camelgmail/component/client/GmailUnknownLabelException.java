package io.github.camelgmail.component.client;

import java.util.List;

/** A label that the mailbox does not have, by name or by id. */
public final class GmailUnknownLabelException extends GmailException {

    private final String label;

    /**
     * @param label the label as it was asked for
     * @param nearest names of the mailbox's labels that it may have meant, the likeliest first
     */
    GmailUnknownLabelException(String label, List<String> nearest) {
        super(problem(label, nearest), null);
        this.label = label;
    }

    /** The label as it was asked for. */
    public String label() {
        return label;
    }

    private static GmailProblem problem(String label, List<String> nearest) {
        String cure = "Correct the name, create the label in Gmail, or let gmail:labels?operation=ensure create it";
        String guess = nearest.isEmpty() ? "" : "Did you mean '" + String.join("' or '", nearest) + "'? ";
        return new GmailProblem(null, 0, null, "The mailbox has no label '" + label + "'", guess + cure, false);
    }
}
