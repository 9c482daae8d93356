package io.github.camelgmail.component.client.quota;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The units of a project: a bucket that fills all the time, here or, for several nodes, in a database. While the database
 * cannot be asked, the bucket here takes its place. Safe for use by many threads.
 */
final class ProjectBucket {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectBucket.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long ASK_AGAIN = Duration.ofSeconds(10).toNanos();
    private static final long LARGE_BATCH = 1_000;

    private final String project;
    private final BucketConfiguration configuration;
    private final long capacity;
    private final TimeMeter meter;
    private final Bucket own;
    private final @Nullable Bucket shared;
    private volatile boolean alone;
    private volatile long askAgainAt;

    ProjectBucket(String project, long limit, @Nullable ProxyManager<String> buckets, TimeMeter meter) {
        this.project = project;
        this.capacity = capacity(limit);
        this.configuration = BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(capacity)
                        .refillGreedy(Math.max(1, limit - capacity - limit / 50), MINUTE)
                        .build())
                .build();
        this.meter = meter;
        this.own = Bucket.builder()
                .addLimit(configuration.getBandwidths()[0])
                .withCustomTimePrecision(meter)
                .build();
        this.shared = buckets == null ? null : buckets.getProxy(key(project, limit), () -> configuration);
    }

    /** A tenth of the limit, and enough for a batch: with what flows in during a minute it stays below the limit. */
    private static long capacity(long limit) {
        return Math.max(1, Math.max(limit / 10, Math.min(limit / 2, LARGE_BATCH)));
    }

    /** Nodes that set another limit have another bucket, as a bucket keeps the limit that it was made with. */
    private static String key(String project, long limit) {
        return "camel-gmail/" + project + "/" + limit;
    }

    long capacity() {
        return capacity;
    }

    boolean take(long tokens) {
        return tokens == 0 || ask(bucket -> bucket.tryConsume(tokens));
    }

    void giveBack(long tokens) {
        if (tokens > 0) {
            ask(bucket -> {
                bucket.addTokens(tokens);
                return tokens;
            });
        }
    }

    long free() {
        return ask(Bucket::getAvailableTokens);
    }

    long nanosUntil(long tokens) {
        return ask(bucket -> bucket.estimateAbilityToConsume(tokens).getNanosToWaitForRefill());
    }

    private <T> T ask(Function<Bucket, T> question) {
        Bucket ofAllNodes = shared;
        if (ofAllNodes == null || (alone && askAgainAt - meter.currentTimeNanos() > 0)) {
            return question.apply(own);
        }
        try {
            T answer = question.apply(ofAllNodes);
            alone = false;
            return answer;
        } catch (RuntimeException e) {
            if (!alone) {
                LOG.warn(
                        "quotaBuckets cannot be asked. This node spends the quota of {} alone until it can.",
                        project,
                        e);
            }
            askAgainAt = meter.currentTimeNanos() + ASK_AGAIN;
            alone = true;
            return question.apply(own);
        }
    }
}
