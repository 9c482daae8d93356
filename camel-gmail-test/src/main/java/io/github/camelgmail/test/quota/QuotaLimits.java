package io.github.camelgmail.test.quota;

/**
 * What a server allows. Each limit is 0 or more; {@link #UNLIMITED} switches it off. Immutable.
 *
 * @param tariff the prices of calls
 * @param unitsPerUserMinute units of one mailbox in one minute of the server's clock
 * @param unitsPerProjectMinute units of all mailboxes together in one minute of the server's clock
 * @param unitsPerProjectDay units of all mailboxes together from one Pacific midnight to the next
 * @param concurrentRequests calls of one mailbox in flight at once; all parts of a batch count until the batch is answered
 * @param sendsPerDay messages that one mailbox sends in any 24 hours
 * @param bytesDownPerDay bytes of answers to one mailbox from one Pacific midnight to the next
 * @param bytesUpPerDay bytes of requests by one mailbox from one Pacific midnight to the next
 * @param refusal how a call over the units of a minute is answered
 */
public record QuotaLimits(
        Tariff tariff,
        long unitsPerUserMinute,
        long unitsPerProjectMinute,
        long unitsPerProjectDay,
        long concurrentRequests,
        long sendsPerDay,
        long bytesDownPerDay,
        long bytesUpPerDay,
        RefusalForm refusal) {

    /** No limit. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    /** Units that a project of 2026 may spend in one day before Google would charge for them. */
    public static final long DAILY_UNITS = 80_000_000;

    /** Messages that a consumer's mailbox may send in 24 hours. */
    public static final long CONSUMER_SENDS = 500;

    /** Messages that a Workspace mailbox may send in 24 hours. */
    public static final long WORKSPACE_SENDS = 2_000;

    /** Bytes that a mailbox may load in one day. */
    public static final long DAILY_DOWNLOAD = 2_500_000_000L;

    /** Bytes that a mailbox may upload in one day. */
    public static final long DAILY_UPLOAD = 500_000_000L;

    private static final QuotaLimits NONE = new QuotaLimits(
            Tariff.OF_2026,
            UNLIMITED,
            UNLIMITED,
            UNLIMITED,
            UNLIMITED,
            UNLIMITED,
            UNLIMITED,
            UNLIMITED,
            RefusalForm.OBSERVED);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException when one is negative
     */
    public QuotaLimits {
        require("unitsPerUserMinute", unitsPerUserMinute);
        require("unitsPerProjectMinute", unitsPerProjectMinute);
        require("unitsPerProjectDay", unitsPerProjectDay);
        require("concurrentRequests", concurrentRequests);
        require("sendsPerDay", sendsPerDay);
        require("bytesDownPerDay", bytesDownPerDay);
        require("bytesUpPerDay", bytesUpPerDay);
    }

    /** Nothing is ever refused; calls are priced by the tariff of 2026. */
    public static QuotaLimits none() {
        return NONE;
    }

    /** The units in a minute that a tariff documents, and no other limit. */
    public static QuotaLimits of(Tariff tariff) {
        return NONE.withTariff(tariff)
                .withUnitsPerUserMinute(tariff.unitsPerMinute())
                .withUnitsPerProjectMinute(Tariff.UNITS_PER_PROJECT_MINUTE);
    }

    /** Whether nothing can be refused. */
    public boolean areNone() {
        return equals(NONE.withTariff(tariff).withRefusal(refusal));
    }

    /** The same limits with the prices of another tariff. */
    public QuotaLimits withTariff(Tariff newTariff) {
        return new QuotaLimits(
                newTariff,
                unitsPerUserMinute,
                unitsPerProjectMinute,
                unitsPerProjectDay,
                concurrentRequests,
                sendsPerDay,
                bytesDownPerDay,
                bytesUpPerDay,
                refusal);
    }

    /** The same limits with other units of one mailbox in a minute. */
    public QuotaLimits withUnitsPerUserMinute(long units) {
        return new QuotaLimits(
                tariff,
                units,
                unitsPerProjectMinute,
                unitsPerProjectDay,
                concurrentRequests,
                sendsPerDay,
                bytesDownPerDay,
                bytesUpPerDay,
                refusal);
    }

    /** The same limits with other units of all mailboxes in a minute. */
    public QuotaLimits withUnitsPerProjectMinute(long units) {
        return new QuotaLimits(
                tariff,
                unitsPerUserMinute,
                units,
                unitsPerProjectDay,
                concurrentRequests,
                sendsPerDay,
                bytesDownPerDay,
                bytesUpPerDay,
                refusal);
    }

    /** The same limits with other units of all mailboxes in a day; Google's are {@link #DAILY_UNITS}. */
    public QuotaLimits withUnitsPerProjectDay(long units) {
        return new QuotaLimits(
                tariff,
                unitsPerUserMinute,
                unitsPerProjectMinute,
                units,
                concurrentRequests,
                sendsPerDay,
                bytesDownPerDay,
                bytesUpPerDay,
                refusal);
    }

    /** The same limits with another number of calls in flight for one mailbox; Google does not publish its own. */
    public QuotaLimits withConcurrentRequests(long calls) {
        return new QuotaLimits(
                tariff,
                unitsPerUserMinute,
                unitsPerProjectMinute,
                unitsPerProjectDay,
                calls,
                sendsPerDay,
                bytesDownPerDay,
                bytesUpPerDay,
                refusal);
    }

    /** The same limits with another number of sent messages; see {@link #CONSUMER_SENDS} and {@link #WORKSPACE_SENDS}. */
    public QuotaLimits withSendsPerDay(long messages) {
        return new QuotaLimits(
                tariff,
                unitsPerUserMinute,
                unitsPerProjectMinute,
                unitsPerProjectDay,
                concurrentRequests,
                messages,
                bytesDownPerDay,
                bytesUpPerDay,
                refusal);
    }

    /** The same limits with another bandwidth; Google's are {@link #DAILY_DOWNLOAD} and {@link #DAILY_UPLOAD}. */
    public QuotaLimits withBytesPerDay(long down, long up) {
        return new QuotaLimits(
                tariff,
                unitsPerUserMinute,
                unitsPerProjectMinute,
                unitsPerProjectDay,
                concurrentRequests,
                sendsPerDay,
                down,
                up,
                refusal);
    }

    /** The same limits with another answer to calls over the units of a minute. */
    public QuotaLimits withRefusal(RefusalForm form) {
        return new QuotaLimits(
                tariff,
                unitsPerUserMinute,
                unitsPerProjectMinute,
                unitsPerProjectDay,
                concurrentRequests,
                sendsPerDay,
                bytesDownPerDay,
                bytesUpPerDay,
                form);
    }

    private static void require(String limit, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(limit + " must be 0 or more, not " + value);
        }
    }
}
