package io.github.camelgmail.test.mailbox;

/** Who made a label. */
public enum LabelType {
    /** Gmail. */
    SYSTEM,
    /** The owner of the mailbox. */
    USER
}
