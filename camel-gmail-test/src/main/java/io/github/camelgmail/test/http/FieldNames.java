package io.github.camelgmail.test.http;

import java.util.Set;

/** The names of all fields of Gmail's resources. Source: {@code schemas} of the discovery document. */
final class FieldNames {

    private static final Set<String> ALL = Set.of("""
            accessWindow action addLabelIds attachmentId autoExpunge backgroundColor body classificationLabelValues color
            criteria cseIdentities cseKeyPairs data delegateEmail delegates description disableTime displayLanguage
            displayName disposition drafts emailAddress enableAutoReply enabled enablementState encryptedKeyPassword
            encryptionKeyPairId endTime excludeChats expiration expungeBehavior fieldId fields filename filter forward
            forwardingAddresses forwardingEmail from hardwareKeyMetadata hasAttachment headers history historyId host id
            ids internalDate isDefault isPrimary issuerCn kaclsData kaclsKeyMetadata kaclsUri keyPairId labelFilterAction
            labelFilterBehavior labelId labelIds labelListVisibility labels labelsAdded labelsRemoved maxFolderSize message
            messageListVisibility messages messagesAdded messagesDeleted messagesTotal messagesUnread mimeType name
            negatedQuery nextPageToken partId parts password payload pem pkcs12 pkcs7 port primaryKeyPairId
            privateKeyMetadata privateKeyMetadataId query raw removeLabelIds replyToAddress responseBodyHtml
            responseBodyPlainText responseSubject restrictToContacts restrictToDomain resultSizeEstimate securityMode
            selection sendAs sendAsEmail signAndEncryptKeyPairs signature signingKeyPairId size sizeComparison
            sizeEstimate smimeInfo smtpMsa snippet startTime subject subjectEmailAddresses textColor threadId threads
            threadsTotal threadsUnread to topicName treatAsAlias type username value verificationStatus *
            """.strip().split("\\s+"));

    private FieldNames() {}

    /** Whether a mask may name it. */
    static boolean contains(String name) {
        return ALL.contains(name);
    }
}
