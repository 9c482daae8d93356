package io.github.camelgmail.component.client;

import java.io.IOException;

/** A request was about to leave for another server than the one that its credentials are meant for. */
final class ForeignHostException extends IOException {

    ForeignHostException(String foreign, String home) {
        super("Refused to carry credentials for " + home + " to " + foreign);
    }
}
