package io.github.camelgmail.test;

import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** The parameters that tests may have. */
final class GmailParameters {

    private GmailParameters() {}

    static boolean supports(ParameterContext parameter) {
        Class<?> type = parameter.getParameter().getType();
        return type == EmbeddedGmail.class || type == EmbeddedMailbox.class;
    }

    static Object resolve(ParameterContext parameter, EmbeddedGmail gmail) {
        if (parameter.getParameter().getType() == EmbeddedGmail.class) {
            return gmail;
        }
        return parameter
                .findAnnotation(MailboxOf.class)
                .map(mailbox -> gmail.mailbox(mailbox.value()))
                .orElseThrow(() -> new ParameterResolutionException(
                        "Which mailbox? Write @MailboxOf(\"alice@example.com\") before " + parameter.getParameter()));
    }
}
