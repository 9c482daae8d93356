package io.github.camelgmail.test.settings;

import org.jspecify.annotations.Nullable;

/**
 * The SMTP service of an alias (Gmail's {@code SmtpMsa}); stored but not used. The user name and the password, which Gmail never gives
 * back, are not kept at all.
 *
 * @param host the host name
 * @param port 1 to 65535; 25 for a service without security
 * @param securityMode how the connection is secured
 */
public record SmtpMsa(String host, int port, SecurityMode securityMode) {

    private static final int HIGHEST_PORT = 65_535;
    private static final int SMTP = 25;

    /** How a connection to an SMTP service is secured. */
    public enum SecurityMode {
        NONE,
        SSL,
        STARTTLS
    }

    /** Checks what a caller gave; refused when a field is missing or out of range. */
    public static SmtpMsa of(@Nullable String host, @Nullable Integer port, @Nullable SecurityMode securityMode) {
        if (host == null || host.isBlank() || port == null || securityMode == null) {
            throw Refusals.invalid("Invalid smtpMsa: host, port and securityMode are required");
        }
        if (port < 1 || port > HIGHEST_PORT || (securityMode == SecurityMode.NONE && port != SMTP)) {
            throw Refusals.invalid("Invalid smtpMsa: the port does not fit, and an unsecured service needs port 25");
        }
        return new SmtpMsa(host, port, securityMode);
    }
}
