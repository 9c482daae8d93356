package io.github.camelgmail.test.quota;

/**
 * What one mailbox or the project has used. It is counted while any limit is in force.
 *
 * @param unitsThisMinute units in the present minute of the server's clock
 * @param unitsToday units since Pacific midnight
 * @param inFlight calls not answered yet
 * @param sends messages sent in the last 24 hours
 * @param bytesDownToday bytes of answers since Pacific midnight
 * @param bytesUpToday bytes of requests since Pacific midnight
 */
public record QuotaUse(
        long unitsThisMinute, long unitsToday, long inFlight, long sends, long bytesDownToday, long bytesUpToday) {}
