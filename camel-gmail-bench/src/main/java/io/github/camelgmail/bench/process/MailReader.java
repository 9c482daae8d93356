package io.github.camelgmail.bench.process;

/** One way to read the new mail of a mailbox. Each reads once. */
public interface MailReader {

    /**
     * Does all that can be done before the mail arrives.
     *
     * @param rootUrl the embedded Gmail
     * @param owner the address of the mailbox, which is also the token that opens it
     * @param deliveries is told the id of each message
     */
    void prepare(String rootUrl, String owner, Deliveries deliveries) throws Exception;

    /** Begins to read what has arrived. Returns at any time, before the last delivery or after it. */
    void begin() throws Exception;

    /** Ends all that was begun, once the last message is delivered. */
    void end() throws Exception;
}
