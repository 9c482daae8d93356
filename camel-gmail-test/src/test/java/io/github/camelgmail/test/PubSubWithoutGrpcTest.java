package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Users who want no gRPC have none on their class path. */
class PubSubWithoutGrpcTest {

    private static final List<String> ABSENT = List.of("grpc", "protobuf", "proto-google");

    @Test
    void gmailWorksAndPubSubSaysWhatIsMissing() throws Exception {
        try (URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Class<?> gmailClass = loader.loadClass(EmbeddedGmail.class.getName());
            try (AutoCloseable gmail =
                    (AutoCloseable) gmailClass.getMethod("start").invoke(null)) {
                assertThat(gmailClass.getMethod("rootUrl").invoke(gmail).toString())
                        .startsWith("http://127.0.0.1:");
                Object pubSub = gmailClass.getMethod("pubSub").invoke(gmail);
                Object topic = pubSub.getClass()
                        .getMethod("topic", String.class)
                        .invoke(pubSub, "projects/embedded-gmail/topics/mail");
                assertThat(topic).hasToString("projects/embedded-gmail/topics/mail");

                assertThatThrownBy(() -> gmailClass.getMethod("pubSubEndpoint").invoke(gmail))
                        .isInstanceOf(InvocationTargetException.class)
                        .cause()
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("io.grpc:grpc-netty-shaded")
                        .hasMessageContaining("com.google.api.grpc:grpc-google-cloud-pubsub-v1");
            }
        }
    }

    private static URL[] classPath() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            URI uri = new File(entry).toURI();
            String name = new File(entry).getName();
            if (ABSENT.stream().noneMatch(name::contains)) {
                urls.add(uri.toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }
}
