package io.github.camelgmail.test.fault;

/** A fault that takes the place of the answer, or of its end. Of several that match one call the oldest decides. */
public sealed interface Failure extends Fault permits ErrorAnswer, RawAnswer, DroppedConnection, TruncatedBody {

    /** Whether the call is carried out before it fails, so that the client cannot know that it had an effect. */
    boolean afterEffect();

    /** The same failure, but only after the call was carried out. */
    Failure afterTheEffect();
}
