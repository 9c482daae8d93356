package io.github.camelgmail.test.http;

/** Tells the server to close the connection without an answer, as a staged fault wants it. */
final class ConnectionDrop extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConnectionDrop() {
        super("the connection is dropped on purpose", null, false, false);
    }
}
