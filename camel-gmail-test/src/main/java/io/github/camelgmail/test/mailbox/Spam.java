package io.github.camelgmail.test.mailbox;

/** The one mail that this server takes for spam: it begins with the GTUBE text, by which spam filters are tested. */
final class Spam {

    private static final String GTUBE = "XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X";

    private Spam() {}

    static boolean isMarked(Mail mail) {
        return mail.snippet().contains(GTUBE);
    }
}
