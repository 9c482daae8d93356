package io.github.camelgmail.test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Arrays;

/** Keeps the doors between the embedded Gmail's rooms one-way. */
@AnalyzeClasses(packages = "io.github.camelgmail.test", importOptions = DoNotIncludeTests.class)
class RoomsTest {

    private static final String ROOT = "io.github.camelgmail.test";

    private static String[] rooms(String... names) {
        return Arrays.stream(names).map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    }

    private static ArchRule seesOnly(String room, String[] others, String cure) {
        DescribedPredicate<JavaClass> allowed = resideInAnyPackage(rooms(room)).or(resideInAnyPackage(others));
        return noClasses()
                .that()
                .resideInAPackage(ROOT + "." + room + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..").and(DescribedPredicate.not(allowed)))
                .because(cure);
    }

    @ArchTest
    static final ArchRule MIME_DOORS =
            seesOnly("mime", rooms(), "mail is bytes and parts. Let mailbox or http turn parts into what they need");

    @ArchTest
    static final ArchRule SEARCH_DOORS = seesOnly(
            "search",
            rooms("mime"),
            "a term asks the interface SearchableMessage. Add a method there, for mailbox to implement");

    @ArchTest
    static final ArchRule MAILBOX_DOORS = seesOnly(
            "mailbox",
            rooms("mime", "search"),
            "a mailbox knows of no requests. Pass it what the request said as an argument");

    @ArchTest
    static final ArchRule SETTINGS_DOORS = seesOnly(
            "settings",
            rooms("mailbox", "mime", "search"),
            "settings are the rules of a mailbox, which asks them through MailRules. Read requests in http");

    @ArchTest
    static final ArchRule PUBSUB_DOORS = seesOnly(
            "pubsub", rooms("mailbox"), "topics hear of mailboxes through MailboxListener. Read requests in http");

    @ArchTest
    static final ArchRule THE_MODEL_OF_PUBSUB_SPEAKS_NO_PROTOCOL = noClasses()
            .that()
            .resideInAPackage(ROOT + ".pubsub")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".pubsub.grpc..", ROOT + ".pubsub.push..", "java.net.http..")
            .because("topics and subscriptions are the same whatever carries messages. Add a method that pubsub.grpc or"
                    + " pubsub.push can call");

    @ArchTest
    static final ArchRule PUSH_AND_GRPC_DO_NOT_KNOW_EACH_OTHER = noClasses()
            .that()
            .resideInAPackage(ROOT + ".pubsub.push..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".pubsub.grpc..")
            .because("gRPC is optional, and push works without it. Put what both need into pubsub");

    @ArchTest
    static final ArchRule ONLY_PUBSUB_GRPC_SEES_GRPC = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".pubsub.grpc..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.grpc..", "com.google.protobuf..", "com.google.pubsub..", "com.google.iam..")
            .because(
                    "gRPC is optional, and users may have none. Hand records of pubsub to the services of pubsub.grpc");

    @ArchTest
    static final ArchRule ONLY_ITS_PORT_SEES_THE_GRPC_ROOM = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".pubsub.grpc..")
            .and()
            .doNotHaveFullyQualifiedName(ROOT + ".PubSubPort")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".pubsub.grpc..")
            .because("whoever touches these classes needs gRPC. Ask PubSubPort, which says what is missing");

    @ArchTest
    static final ArchRule FAULT_DOORS =
            seesOnly("fault", rooms(), "a fault is a value. Carry it out in http, in FaultStage");

    @ArchTest
    static final ArchRule JOURNAL_DOORS =
            seesOnly("journal", rooms(), "counters are told numbers. Count in http, where the request is known");

    @ArchTest
    static final ArchRule QUOTA_DOORS =
            seesOnly("quota", rooms(), "a meter is told units. The price of a method stands in GmailMethod");

    @ArchTest
    static final ArchRule CLOCK_DOORS =
            seesOnly("clock", rooms(), "time knows of nothing that happens in it. Pass a Clock to what needs the time");

    @ArchTest
    static final ArchRule OAUTH_DOORS = seesOnly(
            "oauth", rooms(), "tokens stand for addresses. Open the mailbox of an address in http, in Gatekeeper");

    @ArchTest
    static final ArchRule ARCHIVE_DOORS = seesOnly(
            "archive", rooms(), "an archive gives the bytes of mails. Parse or deliver them where they are used");

    @ArchTest
    static final ArchRule HTTP_DOORS = seesOnly(
            "http",
            rooms("mailbox", "mime", "settings", "pubsub", "fault", "journal", "quota", "oauth", "clock"),
            "the facade is made of http, not the other way round. Pass http what it needs in ServerParts");

    @ArchTest
    static final ArchRule THE_ROUTER_KNOWS_NO_HANDLER = noClasses()
            .that()
            .resideInAPackage(ROOT + ".http")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".http.method..", ROOT + ".http.admin..")
            .because(
                    "the router sees handlers as GmailMethodHandler and AdminResource only. List a new one in GmailMethods"
                            + " or AdminResources");

    @ArchTest
    static final ArchRule NOTHING_STANDS_ON_THE_COMMAND_LINE = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".standalone..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".standalone..")
            .because("the command line starts the facade. Move what both need into the facade");

    @ArchTest
    static final ArchRule ASSERTJ_DOORS = noClasses()
            .that()
            .resideOutsideOfPackages(rooms("assertj", "contract"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".assertj..", "org.assertj..")
            .because("AssertJ is optional, and the standalone server has none. Assert in the room assertj");

    @ArchTest
    static final ArchRule ONLY_MIME_SEES_MIME4J = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".mime..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.james..")
            .because("mail has one room. Add a method to a class of mime instead");

    @ArchTest
    static final ArchRule ONLY_HTTP_AND_OAUTH_SEE_JSON = noClasses()
            .that()
            .resideOutsideOfPackages(rooms("http", "oauth", "contract", "pubsub.push"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.gson..")
            .because(
                    "JSON is how requests travel. Read and write it in http (or as a client, in contract and pubsub.push), and"
                            + " hand records on");

    @ArchTest
    static final ArchRule ONLY_HTTP_SEES_THE_HTTP_SERVER = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".http")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.sun.net.httpserver..")
            .because("the server may be exchanged. Use WebRequest and WebResponse");

    @ArchTest
    static final ArchRule NO_CAMEL_AND_NO_COMPONENT = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".contract..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.camel..", "io.github.camelgmail.component..", "jakarta.mail..", "com.google.api..")
            .because("a test double that shared code with what it tests would share its mistakes. Write it anew here");

    @ArchTest
    static final ArchRule CONTRACT_DOORS = seesOnly(
            "contract",
            new String[] {ROOT, ROOT + ".oauth", ROOT + ".pubsub", ROOT + ".quota"},
            "the contract speaks to any Gmail through its API. What only an emulator can do belongs in GmailEmulator");

    @ArchTest
    static final ArchRule NOTHING_STANDS_ON_THE_CONTRACT = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".contract..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".contract..")
            .because("the server must not know what it is tested with. Move what both need out of contract");

    @ArchTest
    static final ArchRule CONTRACT_KNOWS_NO_CAMEL = noClasses()
            .that()
            .resideInAPackage(ROOT + ".contract..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.camel..", "io.github.camelgmail.component..", "jakarta.mail..")
            .because("the contract is about Gmail. Test the component in its own module");

    @ArchTest
    static final ArchRule NO_STANDARD_STREAMS = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".standalone..")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
            .because("a library speaks through System.Logger and exceptions; only the command line prints");
}
