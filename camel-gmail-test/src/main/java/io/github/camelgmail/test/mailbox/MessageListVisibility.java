package io.github.camelgmail.test.mailbox;

import java.util.Arrays;

/** Whether Gmail's list of messages shows messages with a label. */
public enum MessageListVisibility {
    /** They are shown. */
    SHOW("show"),
    /** They are not. */
    HIDE("hide");

    private final String gmailName;

    MessageListVisibility(String gmailName) {
        this.gmailName = gmailName;
    }

    /** The value in Gmail's JSON. */
    public String gmailName() {
        return gmailName;
    }

    /**
     * The constant for a value of Gmail's JSON.
     *
     * @throws GmailFailure INVALID_ARGUMENT when there is none
     */
    public static MessageListVisibility of(String gmailName) {
        return Arrays.stream(values())
                .filter(value -> value.gmailName.equals(gmailName))
                .findFirst()
                .orElseThrow(() -> GmailFailure.invalidArgument("Invalid messageListVisibility"));
    }
}
