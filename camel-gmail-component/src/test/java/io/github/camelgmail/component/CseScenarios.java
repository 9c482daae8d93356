package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.model.CseIdentity;
import com.google.api.services.gmail.model.CseKeyPair;
import com.google.api.services.gmail.model.ListCseIdentitiesResponse;
import com.google.api.services.gmail.model.ListCseKeyPairsResponse;
import io.github.camelgmail.component.client.GmailConflictException;
import io.github.camelgmail.component.client.GmailInvalidRequestException;
import io.github.camelgmail.component.client.GmailNotFoundException;
import io.github.camelgmail.component.client.GmailPreconditionException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** What the operations of {@code gmail:settings} do that are for client-side encryption. */
final class CseScenarios {

    static final List<OperationScenario> ALL = List.of(
            OperationScenario.of("settings", "cse.keypairs.list")
                    .succeeds(run -> {
                        String first = keyPair(run);
                        keyPair(run);
                        ListCseKeyPairsResponse page = run.option("listAs", "page")
                                .option("maxResults", 1)
                                .answer(ListCseKeyPairsResponse.class);
                        assertThat(page.getCseKeyPairs())
                                .extracting(CseKeyPair::getKeyPairId)
                                .containsExactly(first);
                        Iterator<?> all = run.option("maxResults", 1).answer(Iterator.class);
                        assertThat(all).toIterable().hasSize(2);
                    })
                    .fails(GmailInvalidRequestException.class, "Correct pageToken", run -> run.option("listAs", "page")
                            .option("pageToken", "forged")),
            OperationScenario.of("settings", "cse.keypairs.get")
                    .succeeds(run -> {
                        run.option("keyPairId", keyPair(run));
                        assertThat(run.answer(CseKeyPair.class).getEnablementState())
                                .isEqualTo("enabled");
                    })
                    .fails(
                            GmailNotFoundException.class,
                            "Check keyPairId",
                            run -> run.header(GmailConstants.KEY_PAIR_ID, "nosuchpair")),
            OperationScenario.of("settings", "cse.keypairs.create")
                    .succeeds(run -> {
                        CseKeyPair pair = run.body(KeyFiles.keyPair()).answer(CseKeyPair.class);
                        assertThat(pair.getSubjectEmailAddresses()).containsExactly(ALICE);
                    })
                    .fails(
                            GmailInvalidRequestException.class,
                            "pkcs7",
                            run -> run.body(Map.of("pkcs7", "no certificate"))),
            OperationScenario.of("settings", "cse.keypairs.disable")
                    .succeeds(run -> {
                        run.option("keyPairId", keyPair(run));
                        assertThat(run.answer(CseKeyPair.class).getEnablementState())
                                .isEqualTo("disabled");
                    })
                    .fails(IllegalArgumentException.class, "CamelGmailKeyPairId", run -> run.body("nothing of use")),
            OperationScenario.of("settings", "cse.keypairs.enable")
                    .succeeds(run -> {
                        String id = keyPair(run);
                        SettingsCalls.own(run).cseKeyPairs().disable(id);
                        run.header(GmailConstants.KEY_PAIR_ID, id);
                        assertThat(run.answer(CseKeyPair.class).getEnablementState())
                                .isEqualTo("enabled");
                    })
                    .fails(
                            GmailNotFoundException.class,
                            "Check keyPairId",
                            run -> run.option("keyPairId", "nosuchpair")),
            OperationScenario.of("settings", "cse.keypairs.obliterate")
                    .succeeds(run -> {
                        String id = keyPair(run);
                        SettingsCalls.own(run).cseKeyPairs().disable(id);
                        run.gmail().advanceClock(Duration.ofDays(31));
                        run.option("keyPairId", id).body("stays");
                        assertThat(run.answer(String.class)).isEqualTo("stays");
                        assertThat(SettingsCalls.own(run)
                                        .cseKeyPairs()
                                        .list(null, null)
                                        .items())
                                .isEmpty();
                    })
                    .fails(GmailPreconditionException.class, "30 days", run -> run.option("keyPairId", keyPair(run))),
            OperationScenario.of("settings", "cse.identities.list")
                    .succeeds(run -> {
                        identity(run);
                        ListCseIdentitiesResponse page =
                                run.option("listAs", "page").answer(ListCseIdentitiesResponse.class);
                        assertThat(page.getCseIdentities())
                                .extracting(CseIdentity::getEmailAddress)
                                .containsExactly(ALICE);
                        Iterator<?> all = run.answer(Iterator.class);
                        assertThat(all).toIterable().hasSize(1);
                    })
                    .fails(GmailInvalidRequestException.class, "Correct pageToken", run -> run.option("listAs", "page")
                            .header(GmailConstants.PAGE_TOKEN, "forged")),
            OperationScenario.of("settings", "cse.identities.get")
                    .succeeds(run -> {
                        String pair = identity(run);
                        assertThat(run.option("cseEmailAddress", ALICE)
                                        .answer(CseIdentity.class)
                                        .getPrimaryKeyPairId())
                                .isEqualTo(pair);
                    })
                    .fails(
                            GmailNotFoundException.class,
                            "Check cseEmailAddress",
                            run -> run.option("cseEmailAddress", ALICE)),
            OperationScenario.of("settings", "cse.identities.create")
                    .succeeds(run -> {
                        run.body(new CseIdentity().setEmailAddress(ALICE).setPrimaryKeyPairId(keyPair(run)));
                        assertThat(run.answer(CseIdentity.class).getEmailAddress())
                                .isEqualTo(ALICE);
                    })
                    .fails(GmailConflictException.class, "exists", run -> {
                        String pair = identity(run);
                        run.body(Map.of("emailAddress", ALICE, "primaryKeyPairId", pair));
                    }),
            OperationScenario.of("settings", "cse.identities.patch")
                    .succeeds(run -> {
                        identity(run);
                        String other = keyPair(run);
                        CseIdentity identity = run.option("cseEmailAddress", ALICE)
                                .body(Map.of("emailAddress", ALICE, "primaryKeyPairId", other))
                                .answer(CseIdentity.class);
                        assertThat(identity.getPrimaryKeyPairId()).isEqualTo(other);
                    })
                    .fails(GmailPreconditionException.class, "turned on", run -> {
                        identity(run);
                        String other = keyPair(run);
                        SettingsCalls.own(run).cseKeyPairs().disable(other);
                        run.option("cseEmailAddress", ALICE).body(Map.of("primaryKeyPairId", other));
                    }),
            OperationScenario.of("settings", "cse.identities.delete")
                    .succeeds(run -> {
                        identity(run);
                        run.header(GmailConstants.CSE_EMAIL_ADDRESS, ALICE).body("stays");
                        assertThat(run.answer(String.class)).isEqualTo("stays");
                        assertThat(SettingsCalls.own(run)
                                        .cseIdentities()
                                        .list(null, null)
                                        .items())
                                .isEmpty();
                    })
                    .fails(
                            GmailNotFoundException.class,
                            "Check cseEmailAddress",
                            run -> run.option("cseEmailAddress", "nobody@example.com")));

    private CseScenarios() {}

    private static String keyPair(OperationRun run) {
        return ((CseKeyPair) SettingsCalls.of(run).answer("cse.keypairs.create", KeyFiles.keyPair())).getKeyPairId();
    }

    /** Makes Alice's identity, and returns the id of its key pair. */
    private static String identity(OperationRun run) {
        String pair = keyPair(run);
        SettingsCalls.of(run).answer("cse.identities.create", Map.of("emailAddress", ALICE, "primaryKeyPairId", pair));
        return pair;
    }
}
