package io.github.camelgmail.component.consumer.notification;

/** A notification that waits for the scan that it asked for. One of the methods is called, once, by any thread; neither blocks. */
public interface WakeUp {

    /** Is told that everything is delivered that was there when the notification came. */
    void scanned();

    /**
     * Is told that the scan failed, so that the notification should come again.
     *
     * @param failure why
     */
    void failed(RuntimeException failure);
}
