package io.github.camelgmail.test.oauth;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** The number by which Google names an account in tokens ({@code sub}): 21 digits, always the same for an address. */
final class AccountId {

    private static final BigInteger RANGE = BigInteger.TEN.pow(20);

    private AccountId() {}

    static String of(String address) {
        BigInteger digest = new BigInteger(1, Digests.sha256(address.getBytes(StandardCharsets.UTF_8)));
        return RANGE.add(digest.mod(RANGE)).toString();
    }
}
