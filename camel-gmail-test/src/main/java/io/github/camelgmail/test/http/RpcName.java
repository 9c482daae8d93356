package io.github.camelgmail.test.http;

/**
 * A call by the names that error details have.
 *
 * @param service such as {@code gmail.googleapis.com}
 * @param method with its package, such as {@code google.pubsub.v1.Publisher.GetTopic}
 */
record RpcName(String service, String method) {

    static RpcName of(GmailMethod method) {
        return new RpcName("gmail.googleapis.com", method.rpcName());
    }
}
