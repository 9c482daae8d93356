package io.github.camelgmail.test.contract;

/** The embedded Gmail keeps the part of the contract that only emulators can be tried on. */
class EmbeddedGmailEmulatorContractTest extends GmailEmulatorContract {

    @Override
    protected GmailEmulator startEmulator() {
        return GmailEmulator.embedded();
    }
}
