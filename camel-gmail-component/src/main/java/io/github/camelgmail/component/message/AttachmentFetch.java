package io.github.camelgmail.component.message;

/**
 * When the attachments of a received mail are fetched. Of a mail whose body is not known, as with {@code format=metadata}
 * and {@code minimal}, there are none to fetch.
 */
public enum AttachmentFetch {
    /** When somebody reads one, each time anew; 20 quota units a time. */
    lazy,
    /**
     * All of them before the exchange is routed, once; 20 quota units each. They stay readable wherever the exchange or
     * a copy of it goes, and when the message is deleted.
     */
    eager,
    /** Never: the exchange has no attachments. The body still has them, to be opened by hand. */
    none
}
