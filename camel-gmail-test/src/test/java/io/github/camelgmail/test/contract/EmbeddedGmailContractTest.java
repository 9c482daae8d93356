package io.github.camelgmail.test.contract;

import java.io.IOException;
import java.util.Optional;

/** The embedded Gmail keeps the contract; with {@code -Dgmail.contract.credentials=FILE}, whether the real one does. */
class EmbeddedGmailContractTest extends GmailContract {

    @Override
    protected GmailAccount openAccount() throws IOException {
        Optional<GmailAccount> named = GmailAccount.ofSystemProperties();
        return named.isPresent() ? named.get() : GmailAccount.embedded("alice@example.com");
    }
}
