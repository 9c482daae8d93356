package io.github.camelgmail.component.sync;

/** What became of a delivery. */
public sealed interface Ending {

    /** The receiver is done with the event. */
    record Completed() implements Ending {}

    /** The receiver knows the event from before, and did nothing. */
    record Known() implements Ending {}

    /** The receiver failed. */
    record Failed(Throwable cause) implements Ending {}

    /** The receiver is stopping, and did not begin. The engine ends the scan. */
    record Refused() implements Ending {}
}
