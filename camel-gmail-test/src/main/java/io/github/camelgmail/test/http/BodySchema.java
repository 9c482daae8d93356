package io.github.camelgmail.test.http;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The JSON objects that requests consist of, with the types of their fields; what only answers fill in is among them. Source: {@code schemas}
 * of the discovery document.
 */
enum BodySchema {
    MESSAGE("string:id,threadId,snippet bytes:raw string[]:labelIds int32:sizeEstimate int64:historyId,internalDate"
            + " MESSAGE_PART:payload CLASSIFICATION_LABEL_VALUE[]:classificationLabelValues"),
    MESSAGE_PART(
            "string:partId,mimeType,filename MESSAGE_PART_HEADER[]:headers MESSAGE_PART_BODY:body MESSAGE_PART[]:parts"),
    MESSAGE_PART_HEADER("string:name,value"),
    MESSAGE_PART_BODY("string:attachmentId int32:size bytes:data"),
    CLASSIFICATION_LABEL_VALUE("string:labelId CLASSIFICATION_LABEL_FIELD_VALUE[]:fields"),
    CLASSIFICATION_LABEL_FIELD_VALUE("string:fieldId,selection"),
    DRAFT("string:id MESSAGE:message"),
    LABEL("string:id,name enum:labelListVisibility,messageListVisibility,type"
            + " int32:messagesTotal,messagesUnread,threadsTotal,threadsUnread LABEL_COLOR:color"),
    LABEL_COLOR("string:textColor,backgroundColor"),
    WATCH_REQUEST("string:topicName string[]:labelIds enum:labelFilterAction,labelFilterBehavior"),
    BATCH_DELETE_REQUEST("string[]:ids"),
    BATCH_MODIFY_REQUEST("string[]:ids,addLabelIds,removeLabelIds"),
    MODIFY_REQUEST("string[]:addLabelIds,removeLabelIds"),
    EMPTY_REQUEST(""),
    AUTO_FORWARDING("bool:enabled string:emailAddress enum:disposition"),
    IMAP_SETTINGS("bool:enabled,autoExpunge enum:expungeBehavior int32:maxFolderSize"),
    LANGUAGE_SETTINGS("string:displayLanguage"),
    POP_SETTINGS("enum:accessWindow,disposition"),
    VACATION_SETTINGS("bool:enableAutoReply,restrictToContacts,restrictToDomain int64:startTime,endTime"
            + " string:responseSubject,responseBodyPlainText,responseBodyHtml"),
    SEND_AS("string:sendAsEmail,displayName,replyToAddress,signature bool:isPrimary,isDefault,treatAsAlias"
            + " SMTP_MSA:smtpMsa enum:verificationStatus"),
    SMTP_MSA("string:host,username,password int32:port enum:securityMode"),
    SMIME_INFO("string:id,issuerCn,encryptedKeyPassword,pem bool:isDefault int64:expiration bytes:pkcs12"),
    FILTER("string:id FILTER_CRITERIA:criteria FILTER_ACTION:action"),
    FILTER_CRITERIA(
            "string:from,to,subject,query,negatedQuery bool:hasAttachment,excludeChats int32:size enum:sizeComparison"),
    FILTER_ACTION("string[]:addLabelIds,removeLabelIds string:forward"),
    FORWARDING_ADDRESS("string:forwardingEmail enum:verificationStatus"),
    DELEGATE("string:delegateEmail enum:verificationStatus"),
    CSE_IDENTITY("string:emailAddress,primaryKeyPairId SIGN_AND_ENCRYPT_KEY_PAIRS:signAndEncryptKeyPairs"),
    SIGN_AND_ENCRYPT_KEY_PAIRS("string:signingKeyPairId,encryptionKeyPairId"),
    CSE_KEY_PAIR("string:keyPairId,pem,pkcs7,disableTime string[]:subjectEmailAddresses enum:enablementState"
            + " CSE_PRIVATE_KEY_METADATA[]:privateKeyMetadata"),
    CSE_PRIVATE_KEY_METADATA(
            "string:privateKeyMetadataId KACLS_KEY_METADATA:kaclsKeyMetadata HARDWARE_KEY_METADATA:hardwareKeyMetadata"),
    KACLS_KEY_METADATA("string:kaclsUri,kaclsData"),
    HARDWARE_KEY_METADATA("string:description");

    private static final String LIST = "[]";

    private static final Map<BodySchema, Map<String, Field>> FIELDS =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Function.identity(), BodySchema::readFields));

    private final String written;

    BodySchema(String written) {
        this.written = written;
    }

    /** The field of a name, null when there is none. */
    @Nullable
    Field field(String name) {
        return fields().get(name);
    }

    /** The names and types of all fields. */
    Map<String, Field> fields() {
        return FIELDS.getOrDefault(this, Map.of());
    }

    /** What complaints call a body of this kind; empty where the body is the whole request. */
    String nameInRequests() {
        return name().endsWith("_REQUEST") ? "" : name().toLowerCase(Locale.ROOT);
    }

    private Map<String, Field> readFields() {
        Map<String, Field> fields = new HashMap<>();
        for (String group : written.isEmpty() ? new String[0] : written.split(" ", -1)) {
            int colon = group.indexOf(':');
            Field field = Field.of(group.substring(0, colon));
            for (String name : group.substring(colon + 1).split(",", -1)) {
                fields.put(name, field);
            }
        }
        return Map.copyOf(fields);
    }

    /** The kinds of single values that are no objects. */
    enum Scalar {
        STRING,
        BYTES,
        ENUM,
        BOOL,
        INT32,
        INT64
    }

    /**
     * The type of a field: either a scalar or an object.
     *
     * @param scalar null for an object
     * @param object null for a scalar
     */
    record Field(@Nullable Scalar scalar, @Nullable BodySchema object, boolean repeated) {

        static Field of(String type) {
            boolean repeated = type.endsWith(LIST);
            String single = repeated ? type.substring(0, type.length() - LIST.length()) : type;
            boolean object = single.equals(single.toUpperCase(Locale.ROOT));
            return object
                    ? new Field(null, BodySchema.valueOf(single), repeated)
                    : new Field(Scalar.valueOf(single.toUpperCase(Locale.ROOT)), null, repeated);
        }
    }
}
