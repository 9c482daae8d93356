package io.github.camelgmail.component.client;

import io.github.camelgmail.component.client.quota.QuotaPermit;

/** Quota that was reserved for calls to come. Use it or close it; either gives back what is left. */
public final class ReservedCalls implements AutoCloseable {

    private final QuotaPermit permit;
    private final GmailGate gate;

    ReservedCalls(QuotaPermit permit, GmailGate gate) {
        this.permit = permit;
        this.gate = gate;
    }

    /** Does some work; the calls that it makes of this client on this thread use what was reserved first. */
    public void use(Runnable work) {
        gate.prepaid(permit, work);
    }

    @Override
    public void close() {
        permit.giveBack();
    }
}
