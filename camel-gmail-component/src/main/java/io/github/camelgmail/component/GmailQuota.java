package io.github.camelgmail.component;

import io.github.camelgmail.component.client.quota.QuotaBudgets;
import io.github.camelgmail.component.client.quota.QuotaMeters;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.StaticService;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedOperation;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.support.service.ServiceSupport;

/** The quota that a Camel context spends at Gmail: one for all its components and endpoints, also to be seen in JMX. */
@ManagedResource(description = "The quota spent at Gmail")
public class GmailQuota extends ServiceSupport implements StaticService {

    private final QuotaBudgets budgets = new QuotaBudgets();

    /** Returns that of a Camel context, which gets one where it has none. */
    public static GmailQuota of(CamelContext context) {
        ExtendedCamelContext extension = context.getCamelContextExtension();
        synchronized (GmailQuota.class) {
            GmailQuota known = extension.getContextPlugin(GmailQuota.class);
            if (known != null) {
                return known;
            }
            GmailQuota fresh = new GmailQuota();
            extension.addContextPlugin(GmailQuota.class, fresh);
            return fresh;
        }
    }

    /** The budgets, with a snapshot of what was spent of each. */
    public QuotaBudgets budgets() {
        return budgets;
    }

    @ManagedAttribute(description = "Units that calls of all mailboxes have cost")
    public long getUnitsUsed() {
        return projects().mapToLong(QuotaMeters::unitsUsed).sum();
    }

    @ManagedAttribute(description = "How many calls waited for quota or were postponed")
    public long getWaits() {
        return projects().mapToLong(QuotaMeters::waits).sum();
    }

    @ManagedAttribute(description = "How many milliseconds calls have waited for quota in all")
    public long getWaitedMillis() {
        return projects().mapToLong(meters -> meters.waited().toMillis()).sum();
    }

    @ManagedAttribute(description = "How often Gmail has refused a call for its rate")
    public long getRefusals() {
        return projects()
                .flatMap(meters -> meters.refusals().values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    @ManagedAttribute(description = "The mailboxes whose addresses are known")
    public List<String> getMailboxes() {
        return budgets.addresses();
    }

    @ManagedOperation(description = "What was spent of each project's quota, and how it stands")
    public String projectMeters() {
        return budgets.projects().toString();
    }

    @ManagedOperation(description = "What was spent of the quota of a mailbox, by its address, and how it stands")
    public String mailboxMeters(String address) {
        return budgets.mailbox(address).map(QuotaMeters::toString).orElse("No client has used " + address);
    }

    private Stream<QuotaMeters> projects() {
        return budgets.projects().values().stream();
    }

    @Override
    protected void doShutdown() {
        budgets.close();
    }
}
