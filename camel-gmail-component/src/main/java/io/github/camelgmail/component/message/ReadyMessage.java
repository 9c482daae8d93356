package io.github.camelgmail.component.message;

import java.io.IOException;
import java.io.OutputStream;

/**
 * An RFC 5322 message that the route hands in complete. It goes out byte for byte, except for the fields to replace.
 *
 * @param fields what to replace: any recipient replaces all recipient fields of the message; a sender, a subject and
 *     the others replace the field of the same name
 * @param source gives the bytes
 * @param received whether it is a mail that Gmail has taken once, whatever its sender wrote in the place of a header section
 */
public record ReadyMessage(MailFields fields, Source source, boolean received) implements Outgoing {

    /** A message that somebody made. */
    public ReadyMessage(MailFields fields, Source source) {
        this(fields, source, false);
    }

    /** Gives the bytes of a message, once. */
    @FunctionalInterface
    public interface Source {

        /**
         * Writes the message; leaves the stream open.
         *
         * @throws IOException when the message cannot be read, or the stream not written to
         */
        void writeTo(OutputStream out) throws IOException;
    }

    @Override
    public ReadyMessage withFields(MailFields other) {
        return new ReadyMessage(other, source, received);
    }
}
