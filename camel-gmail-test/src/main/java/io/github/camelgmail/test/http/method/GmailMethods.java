package io.github.camelgmail.test.http.method;

import io.github.camelgmail.test.http.GmailMethod;
import io.github.camelgmail.test.http.GmailMethodHandler;
import io.github.camelgmail.test.http.method.settings.SettingsMethods;
import io.github.camelgmail.test.pubsub.Watches;
import io.github.camelgmail.test.settings.SettingsRegister;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;

/** The handlers of all methods. */
public final class GmailMethods {

    private final AttachmentTokens attachmentTokens;
    private final MessageJson messageJson;
    private final SettingsMethods settingsMethods;
    private final Watches watches;

    private GmailMethods(AttachmentTokens attachmentTokens, SettingsMethods settingsMethods, Watches watches) {
        this.attachmentTokens = attachmentTokens;
        this.messageJson = new MessageJson(attachmentTokens);
        this.settingsMethods = settingsMethods;
        this.watches = watches;
    }

    /**
     * Makes a handler for every method; ids of attachments are valid among handlers that were made together.
     *
     * @param clock tells how old an id of an attachment is
     * @param settings where the settings of the mailboxes are kept
     * @param watches which mailboxes are watched
     */
    public static Map<GmailMethod, GmailMethodHandler> handlers(
            Clock clock, SettingsRegister settings, Watches watches) {
        GmailMethods methods = new GmailMethods(new AttachmentTokens(clock), new SettingsMethods(settings), watches);
        Map<GmailMethod, GmailMethodHandler> handlers = new EnumMap<>(GmailMethod.class);
        for (GmailMethod method : GmailMethod.values()) {
            handlers.put(method, methods.handler(method));
        }
        return handlers;
    }

    private GmailMethodHandler handler(GmailMethod method) {
        return switch (method) {
            case GET_PROFILE -> new GetProfile();
            case WATCH -> new Watch(watches);
            case STOP -> new Stop(watches);
            case HISTORY_LIST -> new ListHistory();
            case LABELS_LIST -> new ListLabels();
            case LABELS_GET -> new GetLabel();
            case LABELS_CREATE -> new CreateLabel();
            case LABELS_UPDATE -> new UpdateLabel();
            case LABELS_PATCH -> new PatchLabel();
            case LABELS_DELETE -> new DeleteLabel();
            case MESSAGES_LIST -> new ListMessages();
            case MESSAGES_GET -> new GetMessage(messageJson);
            case MESSAGES_INSERT -> new InsertMessage();
            case MESSAGES_IMPORT -> new ImportMessage();
            case MESSAGES_SEND -> new SendMessage();
            case MESSAGES_BATCH_MODIFY -> new BatchModifyMessages();
            case MESSAGES_BATCH_DELETE -> new BatchDeleteMessages();
            case MESSAGES_DELETE -> new DeleteMessage();
            case MESSAGES_MODIFY -> new ModifyMessage();
            case MESSAGES_TRASH -> new TrashMessage();
            case MESSAGES_UNTRASH -> new UntrashMessage();
            case MESSAGES_ATTACHMENTS_GET -> new GetAttachment(attachmentTokens);
            case THREADS_LIST -> new ListThreads();
            case THREADS_GET -> new GetThread(messageJson);
            case THREADS_DELETE -> new DeleteThread();
            case THREADS_MODIFY -> new ModifyThread();
            case THREADS_TRASH -> new TrashThread();
            case THREADS_UNTRASH -> new UntrashThread();
            case DRAFTS_LIST -> new ListDrafts();
            case DRAFTS_GET -> new GetDraft(messageJson);
            case DRAFTS_CREATE -> new CreateDraft();
            case DRAFTS_UPDATE -> new UpdateDraft();
            case DRAFTS_SEND -> new SendDraft();
            case DRAFTS_DELETE -> new DeleteDraft();
            default -> settingsMethods.handler(method);
        };
    }
}
