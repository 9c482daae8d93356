package io.github.camelgmail.component.checkpoint;

import org.apache.camel.Service;
import org.apache.camel.StatefulService;
import org.apache.camel.support.service.ServiceHelper;

/**
 * Somebody else's service: where it is found stopped, it is started, and stays so, as some forget everything when they
 * stop. Thread-safe.
 */
final class BorrowedService {

    private final Service service;

    BorrowedService(Service service) {
        this.service = service;
    }

    /** Begins to use it; does not if it cannot be started. */
    synchronized void use() {
        if (service instanceof StatefulService stateful && !stateful.isStarted()) {
            Interrupts.postpone(() -> {
                ServiceHelper.startService(service);
                return true;
            });
        }
    }
}
