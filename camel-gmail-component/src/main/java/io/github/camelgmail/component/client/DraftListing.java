package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.Draft;
import com.google.api.services.gmail.model.ListDraftsResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The drafts of a mailbox: {@code users.drafts.list} and {@code users.drafts.get}, for which a scope for drafts is enough. */
final class DraftListing implements CopyListing {

    private static final MessagesQuery DRAFTS = MessagesQuery.all().withMaxResults(PAGE);

    private final GmailDrafts drafts;
    private final MessageBatches batches;

    DraftListing(GmailDrafts drafts, MessageBatches batches) {
        this.drafts = drafts;
        this.batches = batches;
    }

    @Override
    public CopyPage page(@Nullable String pageToken) {
        ListDraftsResponse page = drafts.list(DRAFTS, pageToken);
        Map<String, String> ids = new LinkedHashMap<>();
        for (Draft draft : Objects.requireNonNullElse(page.getDrafts(), List.<Draft>of())) {
            ids.put(draft.getMessage().getId(), draft.getId());
        }
        return new CopyPage(ids, page.getNextPageToken());
    }

    @Override
    public List<KnownCopy> read(Map<String, String> ids) {
        List<KnownCopy> copies = new ArrayList<>();
        batches.callAll(ids.values().stream()
                .<BatchCall<?>>map(id -> new BatchCall<>(
                        GmailMethod.DRAFTS_GET,
                        Draft.class,
                        (users, me) -> users.drafts().get(me, id).setFormat(MessageFormat.METADATA.parameter()),
                        draft -> add(draft, copies),
                        () -> {}))
                .toList());
        return copies;
    }

    private static void add(Draft draft, List<KnownCopy> copies) {
        if (GmailDrafts.isUnsent(draft)) {
            copies.add(KnownCopy.of(draft.getMessage(), draft.getId()));
        }
    }
}
