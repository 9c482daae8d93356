package io.github.camelgmail.test.contract;

/** What calls cost at most, in quota units. Source: the quota reference of the Gmail API. */
final class Price {

    static final int BATCH = 200;

    private Price() {}

    /** The price of a call, or a little more. */
    static int of(String verb, String path) {
        if (path.endsWith("/send") || path.endsWith("/watch") || path.contains("/settings/")) {
            return 100;
        }
        if (path.endsWith("/stop") || path.endsWith("/batchModify") || path.endsWith("/batchDelete")) {
            return 50;
        }
        return verb.equals("GET") && path.contains("/threads/") ? 40 : 25;
    }
}
