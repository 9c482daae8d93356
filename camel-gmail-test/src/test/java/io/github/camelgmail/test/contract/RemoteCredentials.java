package io.github.camelgmail.test.contract;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.EmbeddedGmail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Credentials as files, for an embedded Gmail that is treated as if it were far away. */
final class RemoteCredentials {

    private RemoteCredentials() {}

    /** Writes the JSON of an authorized user. */
    static String user(EmbeddedGmail gmail, String address, Path folder) throws IOException {
        gmail.oauth().registerClient("contract-client", "contract-secret");
        JsonObject json = new JsonObject();
        json.addProperty("type", "authorized_user");
        json.addProperty("client_id", "contract-client");
        json.addProperty("client_secret", "contract-secret");
        json.addProperty("refresh_token", gmail.oauth().refreshToken(address));
        json.addProperty("token_uri", gmail.oauth().tokenUrl());
        return Files.writeString(folder.resolve("user.json"), json.toString()).toString();
    }
}
