package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.Label;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The labels of a mailbox by name or id. Remembers the list and reads it again when a label is not in it. An exact id
 * comes first, then a name in any letter case. Safe for use by many threads.
 */
public final class LabelDirectory {

    private final GmailLabels labels;
    private volatile Listing listing = Listing.of(List.of());

    LabelDirectory(GmailLabels labels) {
        this.labels = labels;
    }

    /**
     * Finds the id of a label.
     *
     * @param nameOrId an id, or a name in any letter case
     * @throws GmailUnknownLabelException if the mailbox has no such label
     * @throws GmailException if the list of labels cannot be read
     */
    public String idOf(String nameOrId) {
        return find(nameOrId).orElseThrow(() -> unknown(nameOrId));
    }

    /**
     * Finds the ids of several labels, in the order given.
     *
     * @throws GmailUnknownLabelException if the mailbox lacks one of them
     * @throws GmailException if the list of labels cannot be read
     */
    public List<String> idsOf(Collection<String> namesOrIds) {
        return idsOf(namesOrIds, false);
    }

    /**
     * Finds the ids of several labels, in the order given.
     *
     * @param namesOrIds ids, or names in any letter case
     * @param createMissing whether labels that the mailbox lacks are created
     * @throws GmailUnknownLabelException if the mailbox lacks one of them, and it is not to be created
     * @throws GmailException if a label cannot be created or the list of labels not be read
     */
    public List<String> idsOf(Collection<String> namesOrIds, boolean createMissing) {
        return namesOrIds.stream()
                .map(createMissing ? this::ensure : this::idOf)
                .toList();
    }

    /**
     * Finds the name of a label by its id.
     *
     * @throws GmailUnknownLabelException if the mailbox has no label with this id
     * @throws GmailException if the list of labels cannot be read
     */
    public String nameOf(String id) {
        return Optional.ofNullable(listing.namesById().get(id))
                .or(() -> Optional.ofNullable(refresh().namesById().get(id)))
                .orElseThrow(() -> unknown(id));
    }

    /**
     * Finds the id of a label and creates the label where the mailbox lacks it.
     *
     * @param nameOrId an id, or a name in any letter case
     * @return the id
     * @throws GmailException if the label cannot be created or the list of labels not be read
     */
    public String ensure(String nameOrId) {
        return find(nameOrId).orElseGet(() -> create(nameOrId));
    }

    /** Forgets what was read, as Gmail has refused an id of it: a label may have been deleted and created again. */
    public void forget() {
        listing = Listing.of(List.of());
    }

    private GmailUnknownLabelException unknown(String nameOrId) {
        return new GmailUnknownLabelException(
                nameOrId, NearestNames.to(nameOrId, listing.namesById().values()));
    }

    private String create(String name) {
        try {
            Label created = labels.create(visible(name));
            refresh();
            return created.getId();
        } catch (GmailConflictException e) {
            // Somebody else, or an attempt of ours whose answer was lost, has created it.
            return refresh().find(name).orElseThrow(() -> e);
        }
    }

    private static Label visible(String name) {
        return new Label().setName(name).setLabelListVisibility("labelShow").setMessageListVisibility("show");
    }

    private Optional<String> find(String nameOrId) {
        return listing.find(nameOrId).or(() -> refresh().find(nameOrId));
    }

    private Listing refresh() {
        Listing fresh = Listing.of(labels.list());
        listing = fresh;
        return fresh;
    }

    private record Listing(Map<String, String> namesById, Map<String, String> idsByName) {

        static Listing of(List<Label> labels) {
            Map<String, String> namesById = new HashMap<>();
            Map<String, String> idsByName = new HashMap<>();
            for (Label label : labels) {
                namesById.put(label.getId(), label.getName());
                idsByName.put(key(label.getName()), label.getId());
            }
            return new Listing(Map.copyOf(namesById), Map.copyOf(idsByName));
        }

        Optional<String> find(String nameOrId) {
            return namesById.containsKey(nameOrId)
                    ? Optional.of(nameOrId)
                    : Optional.ofNullable(idsByName.get(key(nameOrId)));
        }

        private static String key(String name) {
            return name.toLowerCase(Locale.ROOT);
        }
    }
}
