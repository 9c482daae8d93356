package io.github.camelgmail.component.client;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists those messages of a mailbox among which the copy of a mail may be, newest first. */
interface CopyListing {

    /** How many ids are read at a time: a copy that is looked for is among the newest. */
    int PAGE = 10;

    /** Reads a page; null asks for the first one. */
    CopyPage page(@Nullable String pageToken);

    /**
     * Reads messages; those that are gone are left out.
     *
     * @param ids message ids, each with what it was listed as
     */
    List<KnownCopy> read(Map<String, String> ids);

    /**
     * One page.
     *
     * @param ids message ids in their order, newest first, each with the id by which it can be read
     * @param next the next page, or null
     */
    record CopyPage(Map<String, String> ids, @Nullable String next) {}
}
