package io.github.camelgmail.test.pubsub.grpc;

import com.google.iam.v1.Binding;
import com.google.iam.v1.GetIamPolicyRequest;
import com.google.iam.v1.IAMPolicyGrpc;
import com.google.iam.v1.Policy;
import com.google.iam.v1.SetIamPolicyRequest;
import com.google.iam.v1.TestIamPermissionsRequest;
import com.google.iam.v1.TestIamPermissionsResponse;
import com.google.protobuf.ByteString;
import io.github.camelgmail.test.pubsub.AccessPolicy;
import io.github.camelgmail.test.pubsub.ResourceName;
import io.github.camelgmail.test.pubsub.Subscriptions;
import io.github.camelgmail.test.pubsub.Topics;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** {@code google.iam.v1.IAMPolicy} for topics and subscriptions. Callers of this port may do everything. */
final class AccessService extends IAMPolicyGrpc.IAMPolicyImplBase {

    private final Topics topics;
    private final Subscriptions subscriptions;

    AccessService(Topics topics, Subscriptions subscriptions) {
        this.topics = topics;
        this.subscriptions = subscriptions;
    }

    @Override
    public void getIamPolicy(GetIamPolicyRequest request, StreamObserver<Policy> call) {
        Answers.answer(call, () -> written(policyOf(request.getResource())));
    }

    @Override
    public void setIamPolicy(SetIamPolicyRequest request, StreamObserver<Policy> call) {
        Answers.answer(call, () -> {
            AccessPolicy policy = policyOf(request.getResource());
            policy.bind(read(request.getPolicy()));
            return written(policy);
        });
    }

    @Override
    public void testIamPermissions(TestIamPermissionsRequest request, StreamObserver<TestIamPermissionsResponse> call) {
        Answers.answer(call, () -> {
            policyOf(request.getResource());
            return TestIamPermissionsResponse.newBuilder()
                    .addAllPermissions(request.getPermissionsList())
                    .build();
        });
    }

    private AccessPolicy policyOf(String resource) {
        return ResourceName.isOfSubscription(resource)
                ? subscriptions.require(resource).accessPolicy()
                : topics.require(resource).accessPolicy();
    }

    private static Map<String, Set<String>> read(Policy policy) {
        Map<String, Set<String>> bindings = new TreeMap<>();
        for (Binding binding : policy.getBindingsList()) {
            bindings.computeIfAbsent(binding.getRole(), role -> new TreeSet<>()).addAll(binding.getMembersList());
        }
        return bindings;
    }

    private static Policy written(AccessPolicy policy) {
        Policy.Builder written = Policy.newBuilder().setVersion(1).setEtag(ByteString.copyFromUtf8(policy.etag()));
        new TreeMap<>(policy.bindings())
                .forEach((role, members) ->
                        written.addBindings(Binding.newBuilder().setRole(role).addAllMembers(new TreeSet<>(members))));
        return written.build();
    }
}
