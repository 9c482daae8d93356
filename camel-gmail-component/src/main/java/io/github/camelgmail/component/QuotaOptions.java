package io.github.camelgmail.component;

import io.github.camelgmail.component.client.quota.QuotaSettings;
import io.github.camelgmail.component.client.quota.QuotaTariff;
import org.jspecify.annotations.Nullable;

/** Turns the quota options of a configuration into settings. */
final class QuotaOptions {

    private final GmailConfiguration options;

    QuotaOptions(GmailConfiguration options) {
        this.options = options;
    }

    QuotaSettings settings() {
        return switch (options.getQuotaTariff()) {
            case "2025" -> documented(QuotaTariff.OF_2025);
            case "2026" -> documented(QuotaTariff.OF_2026);
            case "custom" ->
                adjusted(QuotaSettings.of(QuotaTariff.OF_2026)
                        .withUnits(
                                required("quotaUserUnits", options.getQuotaUserUnits()),
                                required("quotaProjectUnits", options.getQuotaProjectUnits())));
            case "off" -> off();
            default ->
                throw new IllegalArgumentException(
                        "quotaTariff must be 2026, 2025, custom or off, not " + options.getQuotaTariff());
        };
    }

    private QuotaSettings documented(QuotaTariff tariff) {
        refuseUnits("quotaTariff=" + options.getQuotaTariff() + " says how many there are");
        return adjusted(QuotaSettings.of(tariff));
    }

    private QuotaSettings adjusted(QuotaSettings settings) {
        return settings.withShare(options.getQuotaShare())
                .withConcurrency(options.getQuotaConcurrency())
                .withBuckets(options.getQuotaBuckets());
    }

    private QuotaSettings off() {
        refuseUnits("quotaTariff=off has no limit");
        if (options.getQuotaShare() != 1) {
            throw new IllegalArgumentException(
                    "quotaShare is a part of a limit, and quotaTariff=off has none. Leave one out");
        }
        if (options.getQuotaBuckets() != null) {
            throw new IllegalArgumentException(
                    "quotaBuckets counts what is spent of a limit, and quotaTariff=off has none. Leave one out");
        }
        return QuotaSettings.unlimited();
    }

    private void refuseUnits(String why) {
        if (options.getQuotaUserUnits() != null || options.getQuotaProjectUnits() != null) {
            throw new IllegalArgumentException(
                    "quotaUserUnits and quotaProjectUnits need quotaTariff=custom, as " + why);
        }
    }

    private static long required(String option, @Nullable Long units) {
        if (units == null) {
            throw new IllegalArgumentException("quotaTariff=custom needs " + option
                    + ": see IAM & Admin, Quotas, in the Google Cloud console for that of your project");
        }
        return units;
    }
}
