package io.github.camelgmail.component.client;

import java.io.IOException;

/** No access token could be had, so the call itself was never made. */
final class TokenException extends IOException {

    TokenException(Throwable cause) {
        super("No access token", cause);
    }
}
