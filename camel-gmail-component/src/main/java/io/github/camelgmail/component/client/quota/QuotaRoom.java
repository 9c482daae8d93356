package io.github.camelgmail.component.client.quota;

/**
 * What may go in one request now.
 *
 * @param units the units that are left; {@link Long#MAX_VALUE} where there is no limit
 * @param calls the calls that may be in flight on top of those that are; {@link Integer#MAX_VALUE} for no limit
 */
public record QuotaRoom(long units, int calls) {}
