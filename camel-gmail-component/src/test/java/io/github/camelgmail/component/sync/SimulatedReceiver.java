package io.github.camelgmail.component.sync;

import java.util.function.Consumer;

/** What stands for the user's route. */
interface SimulatedReceiver {

    /**
     * Takes a delivery; the ending is told later, in the virtual time of the history.
     *
     * @param ending may never be called again once the consumer has crashed
     */
    void receive(Delivery<String> delivery, Consumer<Ending> ending);
}
