package io.github.camelgmail.component.auth;

/** What a token of a push proves, or why it proves nothing. */
public enum TokenVerdict {
    /** The push is the subscription's. */
    VALID(true, "its token is right"),
    /** There is no token. */
    ABSENT(
            false,
            "it has no bearer token. Give the push subscription a service account (--push-auth-service-account), which has it sign what it pushes"),
    /** It is no signed token of one algorithm and one key. */
    UNREADABLE(false, "its token is no JSON Web Token that is signed with RS256 and names its key"),
    /** It does not say from when and until when it is in force, or is not in force now. */
    NOT_IN_FORCE(false, "its token has expired, has no time of expiry, or was issued in the future"),
    /** It does not say that Google has issued it. */
    WRONG_ISSUER(false, "its token is not one that https://accounts.google.com has issued"),
    /** Google has not signed it. */
    NOT_SIGNED(false, "its token is not signed with a key of Google's; somebody may have forged it"),
    /** Google's keys are not known. */
    UNVERIFIABLE(
            false,
            "its token cannot be verified, as the keys at notificationCertificatesUrl could not be fetched. Let this host reach that URL; Pub/Sub sends the notification again"),
    /** Google has made it for somebody else. */
    WRONG_AUDIENCE(
            true,
            "the audience of its token is not notificationAudience. Set that to what is set at the push subscription, which is its URL by default"),
    /** Google has made it for the service account of another subscription. */
    WRONG_ACCOUNT(
            true,
            "the service account of its token is not notificationServiceAccount. Set that to what is set at the push subscription"),
    /** Google does not say that the address in it is the account's. */
    UNVERIFIED_ACCOUNT(true, "the address of the service account in its token is not verified");

    private final boolean googles;
    private final String explanation;

    TokenVerdict(boolean googles, String explanation) {
        this.googles = googles;
        this.explanation = explanation;
    }

    /** Returns whether Google has signed the token, and it is in force. */
    public boolean isGoogles() {
        return googles;
    }

    /** Returns what to say of it, with the cure; a constant text. */
    public String explanation() {
        return explanation;
    }
}
