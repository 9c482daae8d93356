package io.github.camelgmail.component;

import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;

/** A sink that is its own memory: what the file has is delivered, and nothing else is. */
final class RememberingSink extends ServiceSupport implements IdempotentRepository {

    private final SinkFile sink;

    RememberingSink(SinkFile sink) {
        this.sink = sink;
    }

    @Override
    public boolean contains(String key) {
        return sink.contains(Memory.messageId(key));
    }

    /** Does nothing: the exchange itself has written the line. */
    @Override
    public boolean add(String key) {
        return true;
    }

    @Override
    public boolean confirm(String key) {
        return true;
    }

    @Override
    public boolean remove(String key) {
        throw new UnsupportedOperationException("A line in the sink is for good");
    }

    @Override
    public void clear() {
        throw new UnsupportedOperationException("A line in the sink is for good");
    }
}
