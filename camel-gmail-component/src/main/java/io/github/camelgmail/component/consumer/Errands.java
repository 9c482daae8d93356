package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.sync.Input;
import io.github.camelgmail.component.sync.ScanResult;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Does for a scan what takes time, and tells the engine the outcome. None of its methods blocks. */
interface Errands {

    /** Puts a question to Gmail; what it returns is the answer. */
    void ask(Supplier<Input<GmailMessage>> question);

    /**
     * Changes labels.
     *
     * @param here does it on the thread of the input that asks for it
     */
    void relabel(Supplier<Input<GmailMessage>> change, Consumer<Supplier<Input<GmailMessage>>> here);

    /** Asks for a tick at an instant, instead of any asked for before. */
    void wakeAt(Instant instant);

    /** Goes on after an exchange that has ended on any thread. */
    void goOn(Runnable next);

    /** Ends the scan; what it has not asked by now is forgotten. */
    void end(ScanResult how);
}
