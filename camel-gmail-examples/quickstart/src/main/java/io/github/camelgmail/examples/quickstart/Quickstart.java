package io.github.camelgmail.examples.quickstart;

import io.github.camelgmail.test.archive.MailArchiveException;
import java.io.PrintStream;

/** Runs the quickstart from the command line; its README names the system properties that it takes. */
public final class Quickstart {
    private static final int WRONG_OPTION = 2;

    private Quickstart() {}

    /**
     * Runs to the end, and ends the JVM with exit code 1 when a mail was missed and 2 when an option is wrong.
     *
     * @param arguments none
     * @throws Exception when the route cannot start
     */
    public static void main(String[] arguments) throws Exception {
        int exitCode = run(System.out, System.err);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    private static int run(PrintStream out, PrintStream err) throws Exception {
        try {
            QuickstartOptions options = QuickstartOptions.from(System.getProperties());
            return options.running().isPresent()
                    ? new RunAtRunningGmail(options, options.running().get(), out).run()
                    : new RunWithEmbeddedGmail(options, out).run();
        } catch (IllegalArgumentException | MailArchiveException wrong) {
            err.println(wrong.getMessage());
            return WRONG_OPTION;
        }
    }
}
