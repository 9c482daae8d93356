package io.github.camelgmail.test.fault;

/**
 * A connection that closes without an answer. Of a batch it takes all parts with it.
 *
 * @param afterEffect see {@link Failure#afterEffect()}
 */
public record DroppedConnection(boolean afterEffect) implements Failure {

    @Override
    public DroppedConnection afterTheEffect() {
        return new DroppedConnection(true);
    }
}
