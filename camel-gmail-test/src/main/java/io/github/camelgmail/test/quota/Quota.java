package io.github.camelgmail.test.quota;

/** What a server allows at present, and what has been used of it. Safe for use by several threads. */
public interface Quota {

    /** The limits in force. */
    QuotaLimits limits();

    /** Sets the limits, from the next call on. What has been used stays used. */
    void limits(QuotaLimits limits);

    /** Sets the limits of a tariff; see {@link QuotaLimits#of}. */
    default void limits(Tariff tariff) {
        limits(QuotaLimits.of(tariff));
    }

    /** Refuses nothing any more. */
    default void off() {
        limits(QuotaLimits.none());
    }

    /** What the mailbox of an address has used. */
    QuotaUse use(String address);

    /** What all mailboxes have used together. */
    QuotaUse projectUse();

    /** Forgets what has been used; calls in flight stay counted. */
    void forgetUse();
}
