package io.github.camelgmail.examples.webhook;

import java.io.PrintStream;
import java.nio.file.Path;

/** Runs the example from the command line; its README names what it takes. */
public final class Webhook {

    private static final int WRONG_OPTION = 2;

    private Webhook() {}

    /**
     * Runs to the end, and ends the JVM with exit code 1 when something did not come through and 2 when an option is wrong.
     *
     * @param arguments none
     * @throws Exception when the route cannot start
     */
    public static void main(String[] arguments) throws Exception {
        int exitCode = run(System.getProperty("settings", ""), System.out, System.err);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    static int run(String settings, PrintStream out, PrintStream err) throws Exception {
        try {
            return settings.isBlank() ? new EmbeddedRun(out).run() : listen(WebhookSettings.of(Path.of(settings)), out);
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            return WRONG_OPTION;
        }
    }

    private static int listen(WebhookSettings settings, PrintStream out) throws Exception {
        try (WebhookProcess webhook = new WebhookProcess(settings, new Inbox(out))) {
            out.println("Listening on 127.0.0.1:" + settings.port() + WebhookRoutes.PATH + ". Stop it with Ctrl-C.");
            webhook.run();
        }
        return 0;
    }
}
