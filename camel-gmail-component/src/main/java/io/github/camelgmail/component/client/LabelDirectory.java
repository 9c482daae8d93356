package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.Label;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The labels of a mailbox by name or id. Remembers the list and reads it again when a label is not in it. An exact id
 * comes first, then an exact name, then a name in any letter case; blanks around either do not count. Safe for use by many threads.
 */
public final class LabelDirectory {

    /** The ids that Gmail gives to labels of users. */
    private static final Pattern ID = Pattern.compile("Label_\\d+");

    private final GmailLabels labels;
    private volatile LabelListing listing = LabelListing.EMPTY;

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
        return Optional.ofNullable(listing.nameOf(id))
                .or(() -> Optional.ofNullable(refresh().nameOf(id)))
                .orElseThrow(() -> unknown(id));
    }

    /**
     * Finds the id of a label, and creates the label and those above it where the mailbox lacks them:
     * {@code Invoices/2026} is below {@code Invoices}.
     *
     * @param nameOrId an id, or a name in any letter case
     * @return the id
     * @throws GmailUnknownLabelException if it is the id of a user label that the mailbox lacks
     * @throws GmailException if the label cannot be created or the list of labels not be read
     */
    public String ensure(String nameOrId) {
        return find(nameOrId).orElseGet(() -> create(nameOrId.strip()));
    }

    /** Forgets what was read, as Gmail has refused an id of it: a label may have been deleted and created again. */
    public void forget() {
        listing = LabelListing.EMPTY;
    }

    /**
     * Makes a call with ids that are looked up for it. Where Gmail refuses it and the labels have other ids by now, as they
     * were deleted and created again since they were read, it is made once more with those.
     *
     * @param lookup finds the ids by this directory; may be run twice
     * @param call is made with them; may be made twice
     * @throws GmailUnknownLabelException if the mailbox lacks one of the labels
     * @throws GmailException if the call fails for another reason
     */
    public <I, T> T withIds(Supplier<I> lookup, Function<I, T> call) {
        I ids = lookup.get();
        try {
            return call.apply(ids);
        } catch (GmailInvalidRequestException | GmailNotFoundException e) {
            forget();
            I now = lookup.get();
            if (now.equals(ids)) {
                throw e;
            }
            return call.apply(now);
        }
    }

    private GmailUnknownLabelException unknown(String nameOrId) {
        return new GmailUnknownLabelException(nameOrId, NearestNames.to(nameOrId, listing.names()));
    }

    private String create(String name) {
        if (ID.matcher(name).matches()) {
            // The label of this id is gone, and nobody knows what it was called.
            throw unknown(name);
        }
        for (int slash = name.indexOf('/', 1); slash > 0; slash = name.indexOf('/', slash + 1)) {
            createParent(name.substring(0, slash));
        }
        return createOne(name);
    }

    private void createParent(String name) {
        if (listing.find(name).isPresent()) {
            return;
        }
        try {
            String unused = createOne(name);
        } catch (GmailInvalidRequestException e) {
            // Gmail keeps some names for itself, such as Travel, and yet takes labels below them.
            return;
        }
    }

    private String createOne(String name) {
        try {
            Label created = labels.create(visible(name));
            listing = listing.with(created);
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
        String stripped = nameOrId.strip();
        return listing.find(stripped).or(() -> refresh().find(stripped));
    }

    private LabelListing refresh() {
        LabelListing fresh = new LabelListing(labels.list());
        listing = fresh;
        return fresh;
    }
}
