package io.github.camelgmail.test.http;

import java.util.Map;
import java.util.Set;

/** The query parameters that single methods have. Source: {@code methods} of the discovery document. */
final class MethodParameters {

    private static final Set<String> OF_LISTS = Set.of("includeSpamTrash", "labelIds", "maxResults", "pageToken", "q");

    private static final Map<String, Set<String>> BY_METHOD = Map.ofEntries(
            Map.entry("drafts.get", Set.of("format")),
            Map.entry("drafts.list", Set.of("includeSpamTrash", "maxResults", "pageToken", "q")),
            Map.entry("history.list", Set.of("historyTypes", "labelId", "maxResults", "pageToken", "startHistoryId")),
            Map.entry("messages.get", Set.of("format", "metadataHeaders")),
            Map.entry(
                    "messages.import", Set.of("deleted", "internalDateSource", "neverMarkSpam", "processForCalendar")),
            Map.entry("messages.insert", Set.of("deleted", "internalDateSource")),
            Map.entry("messages.list", OF_LISTS),
            Map.entry("settings.cse.identities.list", Set.of("pageSize", "pageToken")),
            Map.entry("settings.cse.keypairs.list", Set.of("pageSize", "pageToken")),
            Map.entry("threads.get", Set.of("format", "metadataHeaders")),
            Map.entry("threads.list", OF_LISTS));

    private MethodParameters() {}

    /**
     * Refuses parameters that a method does not have, as Google's APIs do.
     *
     * @throws ApiFailure 400, naming the first such parameter
     */
    static void check(GmailMethod method, QueryParameters query) {
        Set<String> own = BY_METHOD.getOrDefault(method.id(), Set.of());
        query.names().stream()
                .filter(name -> !own.contains(name) && !SharedParameters.isName(name))
                .findFirst()
                .ifPresent(name -> {
                    throw ApiFailure.unknownParameter(name);
                });
    }
}
