package io.github.camelgmail.component;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The resources of a mailbox that an endpoint can name. */
public enum GmailResource {
    /** Drafts. */
    drafts,
    /** The change feed, as a consumer; a page of changes, as a producer. */
    history,
    /** Labels. */
    labels,
    /** Messages; as a consumer, those that match a query, each once. */
    messages,
    /** The mailbox itself. */
    profile,
    /** Mail to send. */
    send,
    /** Settings of the account. */
    settings,
    /** Threads. */
    threads,
    /** Notifications of changes. */
    watch;

    static GmailResource of(String name) {
        return Arrays.stream(values())
                .filter(resource -> resource.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("gmail:" + name + " names no resource. Use one of: "
                        + Arrays.stream(values()).map(r -> "gmail:" + r).collect(Collectors.joining(", "))));
    }
}
