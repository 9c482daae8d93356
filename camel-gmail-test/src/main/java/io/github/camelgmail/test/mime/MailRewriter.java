package io.github.camelgmail.test.mime;

/**
 * Changes to the header of a raw message that leave every other byte as it is. Each call works on the result of the
 * one before.
 */
public final class MailRewriter {

    private HeaderSection section;

    /**
     * Starts from a message.
     *
     * @param raw any bytes
     */
    public MailRewriter(Octets raw) {
        this.section = HeaderSection.of(raw);
    }

    /** Replaces all fields of a name by one. The value must be on one line. */
    public MailRewriter set(String name, String value) {
        section = section.replace(name, requireOneLine(value));
        return this;
    }

    /** Puts a field above all others. The value must be on one line. */
    public MailRewriter putOnTop(String name, String value) {
        section = section.onTop(name, requireOneLine(value));
        return this;
    }

    /** Removes all fields of a name. */
    public MailRewriter remove(String name) {
        section = section.without(name);
        return this;
    }

    /** The message as it is now, on the disk when it is large. */
    public Octets toOctets() {
        return section.toOctets();
    }

    private static String requireOneLine(String value) {
        if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("A header value must not contain a line break");
        }
        return value;
    }
}
