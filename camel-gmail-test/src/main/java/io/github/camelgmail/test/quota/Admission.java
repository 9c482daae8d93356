package io.github.camelgmail.test.quota;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The answer to a call that wants to begin. Safe for use by several threads. */
public final class Admission {

    static final Admission UNCOUNTED = new Admission(null, () -> {});

    private final @Nullable QuotaRefusal refusal;
    private final Runnable whenLeft;
    private final AtomicBoolean left = new AtomicBoolean();

    private Admission(@Nullable QuotaRefusal refusal, Runnable whenLeft) {
        this.refusal = refusal;
        this.whenLeft = whenLeft;
    }

    static Admission refused(QuotaRefusal refusal) {
        return new Admission(refusal, () -> {});
    }

    static Admission counted(Runnable whenLeft) {
        return new Admission(null, whenLeft);
    }

    /** Why the call may not begin; empty when it may. */
    public Optional<QuotaRefusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Says that the call has been answered. A second time does nothing. */
    public void leave() {
        if (!left.getAndSet(true)) {
            whenLeft.run();
        }
    }
}
