package io.github.camelgmail.component.message;

/** The rule that a mail to send has somebody to go to. */
final class Recipients {

    private Recipients() {}

    static InvalidMailException missing() {
        return new InvalidMailException(
                "To",
                "The mail has no recipient. Give one by the options to, cc or bcc,"
                        + " or by the headers CamelGmailTo, CamelGmailCc or CamelGmailBcc");
    }
}
