package io.github.camelgmail.test.contract;

/** The sources that several sentences have. */
final class Links {

    static final String GUIDES = "https://developers.google.com/workspace/gmail/api/guides";
    static final String BATCH = GUIDES + "/batch";
    static final String DRAFTS = GUIDES + "/drafts";
    static final String ERRORS = GUIDES + "/handle-errors";
    static final String FILTERING = GUIDES + "/filtering";
    static final String LABELS = GUIDES + "/labels";
    static final String PERFORMANCE = GUIDES + "/performance";
    static final String PUSH = GUIDES + "/push";
    static final String SENDING = GUIDES + "/sending";
    static final String SYNC = GUIDES + "/sync";
    static final String THREADS = GUIDES + "/threads";
    static final String UPLOADS = GUIDES + "/uploads";
    static final String OPERATORS = "https://support.google.com/mail/answer/7190";

    static final String DISCOVERY = "gmail:v1 revision 20260413, ";
    static final String MESSAGES = DISCOVERY + "users.messages.";
    static final String MESSAGE = DISCOVERY + "schema Message.";
    static final String THREAD_METHODS = DISCOVERY + "users.threads.";
    static final String DRAFT_METHODS = DISCOVERY + "users.drafts.";
    static final String LABEL_METHODS = DISCOVERY + "users.labels.";
    static final String HISTORY = DISCOVERY + "users.history.list: ";
    static final String SETTINGS = DISCOVERY + "users.settings.";

    /** Some 110 mails of real mailboxes as the real API gave them, in full and raw. */
    static final String EXPORTS = "https://github.com/FlowCrypt/flowcrypt-browser/tree/78f34e3"
            + "/test/source/mock/google/exported-messages";

    static final String EMAIL_ENGINE =
            "https://github.com/postalsys/emailengine/blob/aea4535/lib/email-client/gmail-client.js";
    static final String INBOX_ZERO = "https://github.com/elie222/inbox-zero/tree/4f70dce/apps/web/utils/gmail";
    static final String LIEER = "https://github.com/gauteh/lieer/issues/";
    static final String BACKLOT = "https://github.com/brekkylab/backlot/issues/39 (measured on the real Gmail)";
    static final String GOGCLI = "https://github.com/openclaw/gogcli/issues/";

    private Links() {}
}
