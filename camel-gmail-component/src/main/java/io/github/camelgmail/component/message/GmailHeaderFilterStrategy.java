package io.github.camelgmail.component.message;

import java.util.Set;
import org.apache.camel.support.DefaultHeaderFilterStrategy;

/**
 * Keeps what controls Camel out of mail, and what a mail says out of Camel's controls: in both directions no
 * {@code Camel…} header in any letter case, no {@code org.apache.camel…}, no {@code mail.…} (camel-mail reads its
 * settings from such headers) and no {@code breadcrumbId}; inwards also no field that would steer a later HTTP request,
 * such as {@code Authorization} or {@code Host}.
 */
public class GmailHeaderFilterStrategy extends DefaultHeaderFilterStrategy {

    private static final String[] CONTROL_PREFIXES = {"camel", "org.apache.camel", "mail."};
    private static final Set<String> CONTROL_NAMES = Set.of("breadcrumbid");

    private static final Set<String> HTTP_CONTROL_NAMES = Set.of(
            "authorization",
            "connection",
            "content-encoding",
            "content-length",
            "cookie",
            "expect",
            "host",
            "proxy-authorization",
            "soapaction",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** Sets the filter for both directions. */
    public GmailHeaderFilterStrategy() {
        setLowerCase(true);
        setCaseInsensitive(true);
        setInFilterStartsWith(CONTROL_PREFIXES);
        setOutFilterStartsWith(CONTROL_PREFIXES);
        getInFilter().addAll(CONTROL_NAMES);
        getInFilter().addAll(HTTP_CONTROL_NAMES);
        getOutFilter().addAll(CONTROL_NAMES);
    }
}
