package io.github.camelgmail.component.client.quota;

/**
 * Gmail's price lists, with what each of them allows
 * (<a href="https://developers.google.com/workspace/gmail/api/reference/quota">Gmail API usage limits</a>).
 */
public enum QuotaTariff {
    /** Projects that used Gmail before May 2026, and keep their quota so far. */
    OF_2025(15_000),
    /** Projects created since. */
    OF_2026(6_000);

    /** Units that a project may spend in one minute, under both. */
    public static final long PROJECT_UNITS = 1_200_000;

    private final long userUnits;

    QuotaTariff(long userUnits) {
        this.userUnits = userUnits;
    }

    /** Units that one mailbox may cost in one minute. */
    public long userUnits() {
        return userUnits;
    }
}
