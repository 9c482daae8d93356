package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.Filter;
import java.util.List;

/** The verbs of filters, which act on mail that arrives. Safe for use by many threads. */
public final class GmailFilters {

    private final GmailGate gate;

    GmailFilters(GmailGate gate) {
        this.gate = gate;
    }

    /**
     * Lists them ({@code users.settings.filters.list}).
     *
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public List<Filter> list() {
        List<Filter> listed = gate.execute(
                        GmailMethod.SETTINGS_FILTERS_LIST,
                        (users, me) -> users.settings().filters().list(me))
                .getFilter();
        return listed == null ? List.of() : List.copyOf(listed);
    }

    /**
     * Reads one ({@code users.settings.filters.get}).
     *
     * @param id the filter
     * @throws GmailNotFoundException if there is no such filter
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public Filter get(String id) {
        return gate.execute(
                GmailMethod.SETTINGS_FILTERS_GET,
                (users, me) -> users.settings().filters().get(me, id));
    }

    /**
     * Adds one, of at most 1,000 ({@code users.settings.filters.create}). Gmail has no verb to change one:
     * delete it and add another.
     *
     * @param filter what it looks for and does; its labels by id
     * @throws GmailInvalidRequestException if it names an unknown label, or the filter exists
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public Filter create(Filter filter) {
        return gate.execute(
                GmailMethod.SETTINGS_FILTERS_CREATE,
                (users, me) -> users.settings().filters().create(me, filter));
    }

    /**
     * Removes one ({@code users.settings.filters.delete}).
     *
     * @param id the filter
     * @throws GmailNotFoundException if there is no such filter
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public void delete(String id) {
        gate.run(
                GmailMethod.SETTINGS_FILTERS_DELETE,
                (users, me) -> users.settings().filters().delete(me, id));
    }
}
