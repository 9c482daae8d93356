package io.github.camelgmail.component.client;

/** Whether messages are read with the thread that they are in. The names are those of the option. */
public enum ThreadFetch {
    /** Where that costs fewer quota units than reading them one by one. */
    auto,
    /** Never. */
    never
}
