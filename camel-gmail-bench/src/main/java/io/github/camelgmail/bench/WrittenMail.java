package io.github.camelgmail.bench;

import io.github.camelgmail.component.message.MailAddress;
import io.github.camelgmail.component.message.MailFields;
import io.github.camelgmail.component.message.MimeMessageWriter;
import io.github.camelgmail.component.message.OutgoingAttachment;
import io.github.camelgmail.component.message.OutgoingMail;
import io.github.camelgmail.component.message.SpooledMessage;
import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Writes a mail as the bytes that Gmail takes. */
@NullUnmarked
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WrittenMail {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final String SENDER = "renee@example.org";
    private static final String RECIPIENT = "alice@example.com";
    private static final String SUBJECT = "R\u00e9sum\u00e9 of the report for the weekly meeting";
    private static final String FILE_NAME = "R\u00e9sum\u00e9.pdf";

    /** The mail that is written. */
    @Param({"TEXTS", "SMALL_FILE", "LARGE_FILE"})
    ConversionMail mail;

    private final MimeMessageWriter writer = new MimeMessageWriter();
    private String text;
    private String html;
    private List<DataSource> attachments;

    /** Has the content at hand. */
    @Setup
    public void prepare() {
        text = mail.text();
        html = mail.html();
        byte[] attachment = mail.attachment();
        attachments =
                attachment.length == 0 ? List.of() : List.of(new ByteArrayDataSource(attachment, "application/pdf"));
    }

    /** By the component: written, and read for the upload. */
    @Benchmark
    public long byComponent() throws Exception {
        MailFields fields = MailFields.none()
                .withFrom(new MailAddress(null, SENDER))
                .withRecipients(List.of(new MailAddress(null, RECIPIENT)), List.of(), List.of())
                .withSubject(SUBJECT);
        List<OutgoingAttachment> files = attachments.stream()
                .map(source -> new OutgoingAttachment(FILE_NAME, source))
                .toList();
        try (SpooledMessage written = writer.write(new OutgoingMail(fields, text, html, files));
                InputStream in = written.openStream()) {
            return in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** By Jakarta Mail alone, which holds it in memory. */
    @Benchmark
    public long byJakartaMail() throws Exception {
        MimeMessage message = new MimeMessage(SESSION);
        message.setFrom(new InternetAddress(SENDER));
        message.setRecipients(RecipientType.TO, RECIPIENT);
        message.setSubject(SUBJECT, "UTF-8");
        message.setHeader("Date", "Thu, 1 Jan 1970 00:00:00 +0000");
        message.setContent(attachments.isEmpty() ? texts() : mixed());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        message.writeTo(out);
        return out.size();
    }

    private MimeMultipart texts() throws Exception {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        MimeBodyPart marked = new MimeBodyPart();
        marked.setText(html, "UTF-8", "html");
        return new MimeMultipart("alternative", plain, marked);
    }

    private MimeMultipart mixed() throws Exception {
        MimeBodyPart alternatives = new MimeBodyPart();
        alternatives.setContent(texts());
        MimeMultipart mixed = new MimeMultipart(alternatives);
        for (DataSource attachment : attachments) {
            MimeBodyPart file = new MimeBodyPart();
            file.setDataHandler(new DataHandler(attachment));
            file.setFileName(FILE_NAME);
            mixed.addBodyPart(file);
        }
        return mixed;
    }
}
