package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.SmimeInfo;
import java.util.List;

/** The verbs of the S/MIME certificates that addresses sign with. Safe for use by many threads. */
public final class GmailSmimeInfo {

    private final GmailGate gate;

    GmailSmimeInfo(GmailGate gate) {
        this.gate = gate;
    }

    /**
     * Lists those of an address ({@code users.settings.sendAs.smimeInfo.list}).
     *
     * @param sendAsEmail the address
     * @throws GmailNotFoundException if there is no such address
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public List<SmimeInfo> list(String sendAsEmail) {
        List<SmimeInfo> listed = gate.execute(
                        GmailMethod.SETTINGS_SEND_AS_SMIME_INFO_LIST,
                        (users, me) -> users.settings().sendAs().smimeInfo().list(me, sendAsEmail))
                .getSmimeInfo();
        return listed == null ? List.of() : List.copyOf(listed);
    }

    /**
     * Reads one; never its key ({@code users.settings.sendAs.smimeInfo.get}).
     *
     * @param sendAsEmail the address
     * @param id the certificate
     * @throws GmailNotFoundException if there is no such certificate
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public SmimeInfo get(String sendAsEmail, String id) {
        return gate.execute(
                GmailMethod.SETTINGS_SEND_AS_SMIME_INFO_GET,
                (users, me) -> users.settings().sendAs().smimeInfo().get(me, sendAsEmail, id));
    }

    /**
     * Adds one ({@code users.settings.sendAs.smimeInfo.insert}); another one like it where an attempt whose
     * answer was lost had added it.
     *
     * @param sendAsEmail the address
     * @param certificate the PKCS #12 file as {@code pkcs12}, and its {@code encryptedKeyPassword}
     * @throws GmailInvalidRequestException if the file cannot be opened
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public SmimeInfo insert(String sendAsEmail, SmimeInfo certificate) {
        return gate.execute(
                GmailMethod.SETTINGS_SEND_AS_SMIME_INFO_INSERT,
                (users, me) -> users.settings().sendAs().smimeInfo().insert(me, sendAsEmail, certificate));
    }

    /**
     * Makes one the default of its address ({@code users.settings.sendAs.smimeInfo.setDefault}).
     *
     * @param sendAsEmail the address
     * @param id the certificate
     * @throws GmailNotFoundException if there is no such certificate
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public void setDefault(String sendAsEmail, String id) {
        gate.run(
                GmailMethod.SETTINGS_SEND_AS_SMIME_INFO_SET_DEFAULT,
                (users, me) -> users.settings().sendAs().smimeInfo().setDefault(me, sendAsEmail, id));
    }

    /**
     * Removes one ({@code users.settings.sendAs.smimeInfo.delete}).
     *
     * @param sendAsEmail the address
     * @param id the certificate
     * @throws GmailNotFoundException if there is no such certificate
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public void delete(String sendAsEmail, String id) {
        gate.run(
                GmailMethod.SETTINGS_SEND_AS_SMIME_INFO_DELETE,
                (users, me) -> users.settings().sendAs().smimeInfo().delete(me, sendAsEmail, id));
    }
}
