package io.github.camelgmail.test.mailbox;

import java.util.Arrays;

/** Whether Gmail's list of labels shows a label. */
public enum LabelListVisibility {
    /** Always. */
    LABEL_SHOW("labelShow"),
    /** When there are unread messages. */
    LABEL_SHOW_IF_UNREAD("labelShowIfUnread"),
    /** Never. */
    LABEL_HIDE("labelHide");

    private final String gmailName;

    LabelListVisibility(String gmailName) {
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
    public static LabelListVisibility of(String gmailName) {
        return Arrays.stream(values())
                .filter(value -> value.gmailName.equals(gmailName))
                .findFirst()
                .orElseThrow(() -> GmailFailure.invalidArgument("Invalid labelListVisibility"));
    }
}
