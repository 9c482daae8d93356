package io.github.camelgmail.component.client;

/** A label that the mailbox does not have, by name or by id. */
public final class GmailUnknownLabelException extends GmailException {

    private final String label;

    GmailUnknownLabelException(String label) {
        super(problem(label), null);
        this.label = label;
    }

    /** The label as it was asked for. */
    public String label() {
        return label;
    }

    private static GmailProblem problem(String label) {
        return new GmailProblem(
                null,
                0,
                null,
                "The mailbox has no label '" + label + "'",
                "Correct the name, create the label in Gmail, or let gmail:labels?operation=ensure create it",
                false);
    }
}
