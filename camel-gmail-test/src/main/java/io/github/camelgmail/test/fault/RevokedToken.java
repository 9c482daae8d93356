package io.github.camelgmail.test.fault;

/**
 * The access token of the caller dies at the call, which is answered with 401, as are all later ones with that token. An address used as
 * token stays dead until the server is reset.
 *
 * @param refreshTokensToo whether all refresh tokens of the mailbox die as well, as they do when its owner changes the password
 */
public record RevokedToken(boolean refreshTokensToo) implements Circumstance {

    /** The same, and all refresh tokens of the mailbox die too. */
    public RevokedToken withRefreshTokens() {
        return new RevokedToken(true);
    }
}
