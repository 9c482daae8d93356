package io.github.camelgmail.component.producer.operation;

import static io.github.camelgmail.component.producer.operation.OperationEntry.answering;
import static io.github.camelgmail.component.producer.operation.OperationEntry.silent;

import com.google.api.services.gmail.model.CseIdentity;
import com.google.api.services.gmail.model.ListCseIdentitiesResponse;
import io.github.camelgmail.component.client.GmailMethod;
import io.github.camelgmail.component.client.PagedList;
import java.util.List;

/** The rows of {@code gmail:settings?operation=cse.identities.…}. */
final class CseIdentityOperations {

    static final List<OperationEntry> ENTRIES = List.of(
            answering(
                            "cse.identities.list",
                            GmailMethod.SETTINGS_CSE_IDENTITIES_LIST,
                            "`maxResults`, 20 unless set",
                            "an iterator of `CseIdentity`" + ListAnswer.PAGES,
                            CseIdentityOperations::list)
                    .checking(ListAnswer::check),
            answering(
                    "cse.identities.get",
                    GmailMethod.SETTINGS_CSE_IDENTITIES_GET,
                    "`cseEmailAddress`",
                    "the `CseIdentity`",
                    call -> call.client().settings().cseIdentities().get(call.required(Parameter.CSE_EMAIL_ADDRESS))),
            answering(
                    "cse.identities.create",
                    GmailMethod.SETTINGS_CSE_IDENTITIES_CREATE,
                    "a `CseIdentity` as body",
                    "the `CseIdentity`",
                    call -> call.client().settings().cseIdentities().create(call.resource(CseIdentity.class))),
            answering(
                    "cse.identities.patch",
                    GmailMethod.SETTINGS_CSE_IDENTITIES_PATCH,
                    "`cseEmailAddress`; what to change of `CseIdentity` as body",
                    "the `CseIdentity`",
                    call -> call.client()
                            .settings()
                            .cseIdentities()
                            .patch(call.required(Parameter.CSE_EMAIL_ADDRESS), call.resource(CseIdentity.class))),
            silent(
                    "cse.identities.delete",
                    GmailMethod.SETTINGS_CSE_IDENTITIES_DELETE,
                    "`cseEmailAddress`",
                    "the body stays",
                    call -> call.client()
                            .settings()
                            .cseIdentities()
                            .delete(call.required(Parameter.CSE_EMAIL_ADDRESS))));

    private CseIdentityOperations() {}

    private static Object list(OperationCall call) {
        Integer pageSize = call.parameter(Parameter.MAX_RESULTS);
        return ListAnswer.of(
                call,
                new PagedList<>(
                        token -> call.client().settings().cseIdentities().list(pageSize, token),
                        ListCseIdentitiesResponse::getCseIdentities,
                        ListCseIdentitiesResponse::getNextPageToken));
    }
}
