package io.github.camelgmail.component.client;

import io.github.camelgmail.component.client.quota.QuotaTariff;
import java.util.List;

/**
 * What one request asks of Gmail: its calls, several in a batch, of one method or of some. Each is paid for.
 *
 * @param methods the method of each call, in their order; at least one
 * @param free whether Gmail counts nothing, as for a part of an upload that is not the last
 */
record CallCost(List<GmailMethod> methods, boolean free) {

    CallCost {
        methods = List.copyOf(methods);
        if (methods.isEmpty()) {
            throw new IllegalArgumentException("A request has at least one call");
        }
    }

    CallCost(List<GmailMethod> methods) {
        this(methods, false);
    }

    static CallCost of(GmailMethod method) {
        return new CallCost(List.of(method));
    }

    /** A request that is a part of a call, and brings it nowhere near to taking place. */
    static CallCost freePartOf(GmailMethod method) {
        return new CallCost(List.of(method), true);
    }

    /** The method that errors name. */
    GmailMethod method() {
        return methods.get(0);
    }

    int calls() {
        return methods.size();
    }

    long units(QuotaTariff tariff) {
        return free
                ? 0
                : methods.stream().mapToLong(method -> method.units(tariff)).sum();
    }

    boolean sends() {
        return !free && methods.stream().anyMatch(GmailMethod::sends);
    }
}
