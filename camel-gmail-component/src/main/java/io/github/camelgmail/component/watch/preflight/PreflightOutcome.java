package io.github.camelgmail.component.watch.preflight;

/** What came of one look. */
public enum PreflightOutcome {
    /** It is as it should be. */
    ok,
    /** Notifications will not come, or not for long. */
    failed,
    /** It could not be looked at. */
    unknown
}
