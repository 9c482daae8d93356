package io.github.camelgmail.component;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The resources of a mailbox that an endpoint can name. */
public enum GmailResource {
    /** The change feed, as a consumer. */
    history,
    /** Labels. */
    labels,
    /** Messages. */
    messages,
    /** The mailbox itself. */
    profile,
    /** Mail to send. */
    send;

    static GmailResource of(String name) {
        return Arrays.stream(values())
                .filter(resource -> resource.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("gmail:" + name + " names no resource. Use one of: "
                        + Arrays.stream(values()).map(r -> "gmail:" + r).collect(Collectors.joining(", "))));
    }
}
