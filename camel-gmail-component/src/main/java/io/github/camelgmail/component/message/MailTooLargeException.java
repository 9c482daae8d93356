package io.github.camelgmail.component.message;

/** A mail whose RFC 5322 form is larger than is allowed; nothing has gone out. */
public final class MailTooLargeException extends InvalidMailException {

    private static final long serialVersionUID = 1L;

    private final long limit;

    /** @param limit the most bytes that are allowed for this call */
    public MailTooLargeException(long limit) {
        super(
                "body",
                "The mail is larger than " + limit + " bytes, transfer encoding included."
                        + " Send fewer or smaller attachments, or a link to them");
        this.limit = limit;
    }

    /** The most bytes that are allowed for this call. */
    public long limit() {
        return limit;
    }
}
