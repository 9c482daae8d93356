package io.github.camelgmail.component.client.quota;

/** What keeps a request from being made. */
enum Obstacle {
    NONE,
    /** Gmail refuses all calls. */
    PAUSE,
    /** Gmail refuses to send, so that other requests may pass. */
    PAUSE_OF_SENDS,
    CALLS_IN_FLIGHT,
    UNITS,
    UNITS_OF_PROJECT
}
