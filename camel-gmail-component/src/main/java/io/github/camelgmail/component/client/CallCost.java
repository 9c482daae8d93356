package io.github.camelgmail.component.client;

import io.github.camelgmail.component.client.quota.QuotaTariff;
import java.util.List;

/**
 * What one request asks of Gmail: its calls, several in a batch, of one method or of some. Each is paid for.
 *
 * @param methods the method of each call, in their order; at least one
 */
record CallCost(List<GmailMethod> methods) {

    CallCost {
        methods = List.copyOf(methods);
        if (methods.isEmpty()) {
            throw new IllegalArgumentException("A request has at least one call");
        }
    }

    static CallCost of(GmailMethod method) {
        return new CallCost(List.of(method));
    }

    /** The method that errors name. */
    GmailMethod method() {
        return methods.get(0);
    }

    int calls() {
        return methods.size();
    }

    long units(QuotaTariff tariff) {
        return methods.stream().mapToLong(method -> method.units(tariff)).sum();
    }

    boolean sends() {
        return methods.stream().anyMatch(GmailMethod::sends);
    }
}
