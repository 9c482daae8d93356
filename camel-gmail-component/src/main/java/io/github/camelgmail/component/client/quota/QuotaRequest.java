package io.github.camelgmail.component.client.quota;

/**
 * What a caller wants to spend.
 *
 * @param units what Gmail will count; 0 or more
 * @param calls how many calls will be in flight at once, or 0 where the units are only kept for later calls
 * @param priority who is asking
 * @param sends whether a mail is sent, for which Gmail has a limit of its own
 */
public record QuotaRequest(long units, int calls, QuotaPriority priority, boolean sends) {

    boolean background() {
        return priority == QuotaPriority.BACKGROUND;
    }
}
