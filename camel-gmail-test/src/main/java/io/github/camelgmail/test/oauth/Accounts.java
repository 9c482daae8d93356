package io.github.camelgmail.test.oauth;

import java.util.List;

/** The Google accounts that exist. Implementations are safe for use by several threads. */
public interface Accounts {

    /** Whether an address, in lower case, belongs to an account. */
    boolean exist(String address);

    /** The addresses of all accounts, in lower case. */
    List<String> addresses();
}
