package io.github.camelgmail.component;

/**
 * What an operation is seen to do: once as it should, and once as it must not.
 *
 * @param resource the resource that the endpoint names
 * @param operation the name of the operation
 * @param success calls the operation and checks the exchange, and what the mailbox then holds
 * @param failure prepares a call that is refused
 * @param error the exact class of the exception of that exchange
 * @param named what the text of the exception names, for whoever has to mend it
 */
record OperationScenario(
        String resource,
        String operation,
        Check success,
        Check failure,
        Class<? extends Exception> error,
        String named) {

    /** Says which operation it is of; {@link Called#succeeds} goes on. */
    static Called of(String resource, String operation) {
        return new Called(resource, operation);
    }

    /** Something to be done with an operation. */
    @FunctionalInterface
    interface Check {
        void with(OperationRun run) throws Exception;
    }

    /** An operation of which nothing is said yet. */
    record Called(String resource, String operation) {

        /**
         * @param check calls the operation, and checks the exchange and what the mailbox then holds
         */
        Succeeding succeeds(Check check) {
            return new Succeeding(this, check);
        }
    }

    /** An operation whose success is told. */
    record Succeeding(Called called, Check success) {

        /**
         * @param error the exact class of the exception
         * @param named what the text of the exception names
         * @param preparation gives the next call what it will be refused for; it is called afterwards
         */
        OperationScenario fails(Class<? extends Exception> error, String named, Check preparation) {
            return new OperationScenario(called.resource(), called.operation(), success, preparation, error, named);
        }
    }
}
