package io.github.camelgmail.component.message;

import org.apache.camel.RuntimeCamelException;

/** A mail that cannot be sent as it stands; the text names the field and the cure. Nothing has gone out. */
public class InvalidMailException extends RuntimeCamelException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field the part of the mail at fault, in the words of RFC 5322, such as {@code To} or {@code Subject}
     * @param message what is wrong, and what to do about it
     */
    public InvalidMailException(String field, String message) {
        super(message);
        this.field = field;
    }

    /**
     * @param field the part of the mail at fault, in the words of RFC 5322
     * @param message what is wrong, and what to do about it
     * @param cause what the mail library found
     */
    public InvalidMailException(String field, String message, Throwable cause) {
        super(message, cause);
        this.field = field;
    }

    /** The part of the mail at fault, in the words of RFC 5322, such as {@code To}, {@code Subject}, {@code body}. */
    public String field() {
        return field;
    }
}
