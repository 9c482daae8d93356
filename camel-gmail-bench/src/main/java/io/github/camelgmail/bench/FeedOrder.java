package io.github.camelgmail.bench;

import java.nio.file.Path;

/**
 * What a {@link FeedProcess} is to do, as it travels on a command line.
 *
 * @param rootUrl the embedded Gmail
 * @param owner whose mailbox is read
 * @param checkpoints the directory of the file store, or {@value #IN_MEMORY} for the memory store
 * @param ids the file that message ids are appended to, one a line, as they are delivered
 * @param expected how many deliveries are announced
 * @param quietSeconds how long nothing must be delivered after that, until the process ends
 * @param sampled whether the heap is collected and measured once a second
 */
record FeedOrder(
        String rootUrl, String owner, String checkpoints, Path ids, int expected, int quietSeconds, boolean sampled) {

    /** Stands for the memory store. */
    static final String IN_MEMORY = "memory";

    static FeedOrder read(String[] arguments) {
        return new FeedOrder(
                arguments[0],
                arguments[1],
                arguments[2],
                Path.of(arguments[3]),
                Integer.parseInt(arguments[4]),
                Integer.parseInt(arguments[5]),
                Boolean.parseBoolean(arguments[6]));
    }

    String[] arguments() {
        return new String[] {
            rootUrl,
            owner,
            checkpoints,
            ids.toString(),
            String.valueOf(expected),
            String.valueOf(quietSeconds),
            String.valueOf(sampled)
        };
    }

    /** A {@code gmail:history} URI that reads the whole mailbox. */
    String uri() {
        String checkpoint = checkpoints.equals(IN_MEMORY)
                ? "checkpointStore=#bean:" + IN_MEMORY
                : "checkpointDirectory=RAW(" + checkpoints + ")";
        return "gmail:history?startFrom=earliest&initialDelay=0&delay=1000&quotaTariff=off&rootUrl=RAW(" + rootUrl
                + ")&accessToken=RAW(" + owner + ")&" + checkpoint;
    }
}
