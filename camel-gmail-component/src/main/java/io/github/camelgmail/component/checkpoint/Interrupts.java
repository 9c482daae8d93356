package io.github.camelgmail.component.checkpoint;

/** Keeps the interrupt that a stopping route sends from breaking the last write of its checkpoint. */
final class Interrupts {

    private Interrupts() {}

    /** What an interrupt would break. */
    interface Task<T, E extends Exception> {
        T run() throws E;
    }

    /** Runs a task as if the thread had not been interrupted so far; afterwards it is again. */
    static <T, E extends Exception> T postpone(Task<T, E> task) throws E {
        boolean interrupted = Thread.interrupted();
        try {
            return task.run();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
