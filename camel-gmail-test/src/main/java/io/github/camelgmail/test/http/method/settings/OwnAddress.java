package io.github.camelgmail.test.http.method.settings;

import io.github.camelgmail.test.http.ApiFailure;
import io.github.camelgmail.test.http.GmailCall;

/** Users may change the settings of their own address; those of other aliases only a service account may, for them. */
final class OwnAddress {

    private OwnAddress() {}

    /**
     * Refuses a user's change of an alias.
     *
     * @throws ApiFailure 403
     */
    static void require(GmailCall call) {
        boolean primary =
                call.variable("sendAsEmail").equalsIgnoreCase(call.mailbox().address());
        if (!primary && !call.grant().domainAuthority()) {
            throw ApiFailure.domainAuthorityRequired();
        }
    }
}
