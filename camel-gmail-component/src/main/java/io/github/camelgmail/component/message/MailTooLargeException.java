package io.github.camelgmail.component.message;

/** A mail whose RFC 5322 form is larger than Gmail takes; nothing has gone out. */
public final class MailTooLargeException extends InvalidMailException {

    private static final long serialVersionUID = 1L;

    private final long limit;

    /** @param limit the most bytes that Gmail takes for this call */
    public MailTooLargeException(long limit) {
        super(
                "body",
                "The mail is larger than the " + limit + " bytes that Gmail takes, transfer encoding included."
                        + " Send fewer or smaller attachments, or a link to them");
        this.limit = limit;
    }

    /** The most bytes that Gmail takes for this call. */
    public long limit() {
        return limit;
    }
}
