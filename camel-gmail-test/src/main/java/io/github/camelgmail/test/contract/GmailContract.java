package io.github.camelgmail.test.contract;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * How Gmail behaves, as tests that run on any Gmail: each method is a sentence about it, and names its {@link Source}.
 *
 * <p>A subclass gives the account. Sentences use nothing but the API, wait for what Gmail shows late, need no empty mailbox, send mail
 * to the account itself only, and put a word into all names and subjects that no other run uses. When they are through, also when some
 * failed, everything made is removed. The token must have the scopes {@code https://mail.google.com/} and
 * {@code gmail.settings.basic}.
 *
 * <pre>{@code
 * class MyGmailContractTest extends GmailContract {
 *     @Override
 *     protected GmailAccount openAccount() throws IOException {
 *         return GmailAccount.ofSystemProperties().orElseThrow();
 *     }
 * }
 * }</pre>
 */
@TestInstance(Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
@ExtendWith(SourceOfFailure.class)
public abstract class GmailContract
        implements ProfileContract,
                LabelsContract,
                InsertContract,
                MessagesContract,
                MessageFormatsContract,
                MessagePartsContract,
                AttachmentsContract,
                ThreadsContract,
                DraftsContract,
                ListsContract,
                SearchContract,
                HistoryContract,
                SendingContract,
                UploadContract,
                BatchContract,
                ErrorsContract,
                SettingsContract {

    private @Nullable GmailAccount account;
    private @Nullable ContractRun run;

    /** For subclasses. */
    protected GmailContract() {}

    /**
     * Opens the account that the sentences are tried on; called once, before the first of them. It is closed after the
     * last one.
     *
     * @throws IOException when it cannot be reached
     */
    protected abstract GmailAccount openAccount() throws IOException;

    @Override
    public final ContractRun run() {
        if (run == null) {
            throw new IllegalStateException("a sentence can only be tried while its class is running");
        }
        return run;
    }

    @BeforeAll
    final void beginRun() throws IOException {
        account = openAccount();
        run = ContractRun.begin(account);
    }

    @AfterAll
    final void endRun() throws IOException {
        if (account == null) {
            return;
        }
        try {
            if (run != null) {
                run.end();
            }
        } finally {
            account.close();
        }
    }
}
