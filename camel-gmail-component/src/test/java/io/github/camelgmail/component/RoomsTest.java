package io.github.camelgmail.component;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Arrays;

/** Keeps the doors between the component's rooms one-way. */
@AnalyzeClasses(packages = "io.github.camelgmail.component", importOptions = DoNotIncludeTests.class)
class RoomsTest {

    private static final String ROOT = "io.github.camelgmail.component";

    /** Generated classes stand in the room of what they were generated for. */
    private static final DescribedPredicate<JavaClass> GENERATED = DescribedPredicate.describe(
            "generated",
            type -> type.getSimpleName().matches(".*(Configurer|UriFactory|ConverterLoader)")
                    || type.getPackageName().startsWith(ROOT + ".dsl"));

    private static String[] rooms(String... names) {
        return Arrays.stream(names).map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    }

    private static ArchRule seesOnly(String room, String[] others, String cure) {
        DescribedPredicate<JavaClass> ours = resideInAPackage(ROOT + "..");
        DescribedPredicate<JavaClass> allowed = resideInAnyPackage(rooms(room))
                .or(resideInAnyPackage(others))
                .or(JavaClass.Predicates.equivalentTo(GmailConstants.class));
        return noClasses()
                .that()
                .resideInAPackage(ROOT + "." + room + "..")
                .and(DescribedPredicate.not(GENERATED))
                .should()
                .dependOnClassesThat(ours.and(DescribedPredicate.not(allowed)))
                .because(cure);
    }

    @ArchTest
    static final ArchRule THE_ENGINE_STANDS_ALONE = noClasses()
            .that()
            .resideInAPackage(ROOT + ".sync..")
            .should()
            .dependOnClassesThat(
                    DescribedPredicate.not(resideInAnyPackage("java..", "org.jspecify..", ROOT + ".sync..")))
            .because("a simulation must be able to drive the engine. Give it a port, an interface in sync,"
                    + " and implement that in consumer");

    @ArchTest
    static final ArchRule CHECKPOINT_DOORS =
            seesOnly("checkpoint", rooms(), "a store keeps text. Turn cursors into text in consumer");

    @ArchTest
    static final ArchRule MESSAGE_DOORS =
            seesOnly("message", rooms(), "mail knows of no network. Fetch through the interface MessageContent");

    @ArchTest
    static final ArchRule AUTH_DOORS =
            seesOnly("auth", rooms(), "credentials know of no calls. Let client ask auth, not the other way round");

    @ArchTest
    static final ArchRule CLIENT_DOORS =
            seesOnly("client", rooms("auth"), "the gate serves all rooms. Pass it what it needs as an argument");

    @ArchTest
    static final ArchRule CONSUMER_DOORS = seesOnly(
            "consumer",
            rooms("sync", "message", "checkpoint", "client", "watch", "auth", "health", "metrics"),
            "a consumer is made from FeedSettings. Read endpoint options in FeedSetup");

    @ArchTest
    static final ArchRule WATCH_DOORS = seesOnly(
            "watch",
            rooms("client", "auth"),
            "a watch knows of no feed. Let consumer ask it, and read options in the root");

    @ArchTest
    static final ArchRule HEALTH_DOORS =
            seesOnly("health", rooms("watch"), "a check asks for what it shows. Let consumer hand that in");

    @ArchTest
    static final ArchRule METRICS_DOORS =
            seesOnly("metrics", rooms("watch"), "a metric asks for what it shows. Let consumer hand that in");

    @ArchTest
    static final ArchRule ONLY_GAUGES_SEE_MICROMETER = noClasses()
            .that()
            .doNotHaveSimpleName("WatchGauges")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micrometer..")
            .because("Micrometer may not be there. Ask WatchMetrics, which looks first");

    @ArchTest
    static final ArchRule PRODUCER_DOORS = seesOnly(
            "producer",
            rooms("client", "message", "watch"),
            "an operation is made from its OperationContext. Read endpoint options in ProducerSetup");

    @ArchTest
    static final ArchRule CONVERT_DOORS = seesOnly(
            "convert", rooms("message", "client"), "a converter only turns one form of a message into another");

    @ArchTest
    static final ArchRule TRANSFORM_DOORS = seesOnly(
            "transform",
            rooms("convert", "message", "client"),
            "a data type is made of converters. Add one to convert");

    @ArchTest
    static final ArchRule ONLY_MESSAGE_SEES_JAKARTA_MAIL = noClasses()
            .that()
            .resideOutsideOfPackages(rooms("message", "convert"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..")
            .because("MIME has one room. Add a method to a class of message instead");

    @ArchTest
    static final ArchRule ONLY_CLIENT_SEES_GOOGLES_SERVICE = noClasses()
            .that()
            .resideOutsideOfPackages(rooms("client"))
            .and()
            .resideOutsideOfPackages(rooms("auth"))
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.google.api..", "com.google.auth.http..")
                    .and(DescribedPredicate.not(resideInAPackage("com.google.api.services.gmail.model.."))))
            .because("law 3: every call goes through the gate. Add a verb to client; only model classes travel");

    @ArchTest
    static final ArchRule AUTH_SEES_NO_GMAIL_SERVICE = noClasses()
            .that()
            .resideInAPackage(ROOT + ".auth..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.api.services..")
            .because("credentials are made without calling Gmail. Make the call in client");

    @ArchTest
    static final ArchRule NOTHING_KNOWS_THE_EMBEDDED_GMAIL = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.github.camelgmail.test..")
            .because("the component and its test double meet in tests only");

    @ArchTest
    static final ArchRule THE_ROOT_IS_NAMED_AFTER_GMAIL = classes()
            .that()
            .resideInAPackage(ROOT)
            .and()
            .arePublic()
            .should()
            .haveSimpleNameStartingWith("Gmail")
            .because("the root holds what users name in routes. Make the class package-private or give it a room");

    @ArchTest
    static final ArchRule NO_STANDARD_STREAMS = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
            "a library speaks through SLF4J, exceptions and metrics");

    @ArchTest
    static final ArchRule NO_JAVA_UTIL_LOGGING =
            GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because("Camel logs through SLF4J");
}
