package io.github.camelgmail.component.checkpoint;

import org.apache.camel.Service;
import org.apache.camel.StatefulService;
import org.apache.camel.support.service.ServiceHelper;

/** Somebody else's service: where it is found stopped, it runs from its first user here to its last. Thread-safe. */
final class BorrowedService {

    private final Service service;
    private int users;
    private boolean startedHere;

    BorrowedService(Service service) {
        this.service = service;
    }

    /** Begins to use it; does not if it cannot be started. */
    synchronized void use() {
        if (users == 0 && service instanceof StatefulService stateful && !stateful.isStarted()) {
            startedHere = Interrupts.postpone(() -> {
                ServiceHelper.startService(service);
                return true;
            });
        }
        users++;
    }

    /** Ends a use. */
    synchronized void leave() {
        users--;
        if (users == 0 && startedHere) {
            startedHere = Interrupts.postpone(() -> {
                ServiceHelper.stopService(service);
                return false;
            });
        }
    }
}
