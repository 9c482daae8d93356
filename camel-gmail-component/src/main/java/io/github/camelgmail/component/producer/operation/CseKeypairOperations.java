package io.github.camelgmail.component.producer.operation;

import static io.github.camelgmail.component.producer.operation.OperationEntry.answering;
import static io.github.camelgmail.component.producer.operation.OperationEntry.silent;

import com.google.api.services.gmail.model.CseKeyPair;
import com.google.api.services.gmail.model.ListCseKeyPairsResponse;
import io.github.camelgmail.component.client.GmailMethod;
import io.github.camelgmail.component.client.PagedList;
import java.util.List;

/** The rows of {@code gmail:settings?operation=cse.keypairs.…}. */
final class CseKeypairOperations {

    static final List<OperationEntry> ENTRIES = List.of(
            answering(
                            "cse.keypairs.list",
                            GmailMethod.SETTINGS_CSE_KEYPAIRS_LIST,
                            "`maxResults`, 20 unless set",
                            "an iterator of `CseKeyPair`" + ListAnswer.PAGES,
                            CseKeypairOperations::list)
                    .checking(ListAnswer::check),
            answering(
                    "cse.keypairs.get",
                    GmailMethod.SETTINGS_CSE_KEYPAIRS_GET,
                    "`keyPairId`",
                    "the `CseKeyPair`",
                    call -> call.client().settings().cseKeypairs().get(call.required(Parameter.KEY_PAIR_ID))),
            answering(
                    "cse.keypairs.create",
                    GmailMethod.SETTINGS_CSE_KEYPAIRS_CREATE,
                    "a `CseKeyPair` as body",
                    "the `CseKeyPair`",
                    call -> call.client().settings().cseKeypairs().create(call.resource(CseKeyPair.class))),
            answering(
                    "cse.keypairs.disable",
                    GmailMethod.SETTINGS_CSE_KEYPAIRS_DISABLE,
                    "`keyPairId`",
                    "the `CseKeyPair`",
                    call -> call.client().settings().cseKeypairs().disable(call.required(Parameter.KEY_PAIR_ID))),
            answering(
                    "cse.keypairs.enable",
                    GmailMethod.SETTINGS_CSE_KEYPAIRS_ENABLE,
                    "`keyPairId`",
                    "the `CseKeyPair`",
                    call -> call.client().settings().cseKeypairs().enable(call.required(Parameter.KEY_PAIR_ID))),
            silent(
                    "cse.keypairs.obliterate",
                    GmailMethod.SETTINGS_CSE_KEYPAIRS_OBLITERATE,
                    "`keyPairId`",
                    "the body stays",
                    call -> call.client().settings().cseKeypairs().obliterate(call.required(Parameter.KEY_PAIR_ID))));

    private CseKeypairOperations() {}

    private static Object list(OperationCall call) {
        Integer pageSize = call.parameter(Parameter.MAX_RESULTS);
        return ListAnswer.of(
                call,
                new PagedList<>(
                        token -> call.client().settings().cseKeypairs().list(pageSize, token),
                        ListCseKeyPairsResponse::getCseKeyPairs,
                        ListCseKeyPairsResponse::getNextPageToken));
    }
}
