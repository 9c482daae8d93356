package io.github.camelgmail.test.http;

import com.google.api.client.http.AbstractInputStreamContent;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.util.ClassInfo;
import com.google.api.client.util.GenericData;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.GmailRequest;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Walks Google's Java client by reflection and makes one request of each of its request classes. */
final class ClientMethods {

    private final List<GmailRequest<?>> requests = new ArrayList<>();

    private ClientMethods() {}

    /** One request of every class, with plausible variables of the path. */
    static List<GmailRequest<?>> requests() throws ReflectiveOperationException {
        Gmail gmail = new Gmail.Builder(new NetHttpTransport(), GsonFactory.getDefaultInstance(), null)
                .setApplicationName("reflection")
                .build();
        ClientMethods walk = new ClientMethods();
        walk.visit(gmail.users());
        return walk.requests;
    }

    /** All request classes below {@code Gmail.Users}, found without calling anything. */
    static Set<Class<?>> requestClasses() {
        Set<Class<?>> found = new HashSet<>();
        collect(Gmail.Users.class, found);
        return found;
    }

    /** The name of a request's method in the discovery document, without {@code gmail.users.}. */
    static String idOf(GmailRequest<?> request) {
        String path = request.getClass().getName().replaceFirst("^.*\\$Users\\$", "");
        List<String> words = new ArrayList<>();
        for (String word : path.split("\\$", -1)) {
            String plain = word.equals("GmailImport") ? "Import" : word;
            words.add(plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1));
        }
        return String.join(".", words);
    }

    private static void collect(Class<?> type, Set<Class<?>> found) {
        for (Class<?> nested : type.getClasses()) {
            if (nested.getName().startsWith(type.getName() + "$")) {
                if (GmailRequest.class.isAssignableFrom(nested)) {
                    found.add(nested);
                }
                collect(nested, found);
            }
        }
    }

    private void visit(Object resource) throws ReflectiveOperationException {
        for (Method method : resource.getClass().getDeclaredMethods()) {
            if (GmailRequest.class.isAssignableFrom(method.getReturnType()) && !takesMedia(method)) {
                requests.add((GmailRequest<?>) method.invoke(resource, arguments(method)));
            } else if (method.getParameterCount() == 0
                    && method.getReturnType().getName().startsWith("com.google.api.services.gmail.Gmail$Users")) {
                visit(method.invoke(resource));
            }
        }
    }

    private static boolean takesMedia(Method method) {
        return Arrays.asList(method.getParameterTypes()).contains(AbstractInputStreamContent.class);
    }

    private static Object[] arguments(Method method) throws ReflectiveOperationException {
        Object[] arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            Class<?> type = method.getParameterTypes()[i];
            arguments[i] = type == String.class ? (i == 0 ? "me" : "variable" + i) : resource(type);
        }
        return arguments;
    }

    /** A resource with all its texts, for the client refuses some that lack one. */
    private static GenericData resource(Class<?> type) throws ReflectiveOperationException {
        GenericData resource = (GenericData) type.getDeclaredConstructor().newInstance();
        for (String name : ClassInfo.of(type).getNames()) {
            if (ClassInfo.of(type).getField(name).getType() == String.class) {
                resource.set(name, name);
            }
        }
        return resource;
    }
}
