package io.github.camelgmail.test.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** A message whose body must not be read. */
record Unreadable(SampleMessage message) implements SearchableMessage {

    @Override
    public String text() {
        throw new AssertionError("the body was read");
    }

    @Override
    public String markup() {
        throw new AssertionError("the body was read");
    }

    @Override
    public List<String> filenames() {
        throw new AssertionError("the body was read");
    }

    @Override
    public String ownerAddress() {
        return message.ownerAddress();
    }

    @Override
    public List<String> headers(String name) {
        return message.headers(name);
    }

    @Override
    public Collection<String> labelIds() {
        return message.labelIds();
    }

    @Override
    public Set<String> labelNames() {
        return message.labelNames();
    }

    @Override
    public boolean hasUserLabels() {
        return message.hasUserLabels();
    }

    @Override
    public boolean hasAttachment() {
        return message.hasAttachment();
    }

    @Override
    public Instant internalDate() {
        return message.internalDate();
    }

    @Override
    public long size() {
        return message.size();
    }
}
