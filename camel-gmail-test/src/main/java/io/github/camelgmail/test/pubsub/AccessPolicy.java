package io.github.camelgmail.test.pubsub;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who has which role on a topic or subscription (IAM's {@code Policy}). Safe for use by several threads. */
public final class AccessPolicy {

    /** Who publishes for Gmail. */
    public static final String GMAIL = "serviceAccount:gmail-api-push@system.gserviceaccount.com";

    /** The role that lets somebody publish. */
    public static final String PUBLISHER = "roles/pubsub.publisher";

    private static final Set<String> PUBLISHING = Set.of(PUBLISHER, "roles/pubsub.editor", "roles/pubsub.admin");
    private static final Set<String> EVERYBODY = Set.of("allUsers", "allAuthenticatedUsers");

    private volatile Map<String, Set<String>> bindings = Map.of();

    AccessPolicy() {}

    /** The members by role. */
    public Map<String, Set<String>> bindings() {
        return bindings;
    }

    /** Sets all members by role. */
    public synchronized void bind(Map<String, Set<String>> newBindings) {
        Map<String, Set<String>> copy = new TreeMap<>();
        newBindings.forEach((role, members) -> copy.put(role, Set.copyOf(members)));
        bindings = Map.copyOf(copy);
    }

    /** Something that differs with every other policy. */
    public String etag() {
        return Integer.toHexString(bindings.hashCode());
    }

    boolean letsPublish(String member) {
        return bindings.entrySet().stream()
                .filter(binding -> PUBLISHING.contains(binding.getKey()))
                .anyMatch(binding -> binding.getValue().contains(member)
                        || binding.getValue().stream().anyMatch(EVERYBODY::contains));
    }

    synchronized void grant(String role, String member) {
        Map<String, Set<String>> changed = new TreeMap<>(bindings);
        Set<String> members = new TreeSet<>(changed.getOrDefault(role, Set.of()));
        members.add(member);
        changed.put(role, members);
        bind(changed);
    }

    /** Takes every role from a member. */
    synchronized void revoke(String member) {
        Map<String, Set<String>> changed = new TreeMap<>();
        bindings.forEach((role, members) -> {
            Set<String> left = new TreeSet<>(members);
            left.remove(member);
            changed.put(role, left);
        });
        changed.values().removeIf(Set::isEmpty);
        bind(changed);
    }
}
