package io.github.camelgmail.component.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.SharedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailSpoolTest {

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static MailBytes spooled(byte[] bytes) throws IOException {
        MailSpool spool = new MailSpool();
        spool.write(bytes[0]);
        spool.write(bytes, 1, bytes.length - 1);
        return spool.toMail();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5_000, 262_144, 262_145, 1_000_000})
    void whatIsWrittenIsReadWhereverItLies(int length) throws IOException {
        byte[] bytes = bytes(length);
        MailBytes mail = spooled(bytes);
        assertThat(mail.isOnDisk()).isEqualTo(length > Spool.IN_MEMORY);
        assertThat(mail.open(0, length).readAllBytes()).isEqualTo(bytes);
        byte[] forwards = new byte[length];
        byte[] backwards = new byte[length];
        for (int i = 0; i < length; i++) {
            forwards[i] = mail.at(i);
            backwards[length - 1 - i] = mail.at(length - 1 - i);
        }
        assertThat(forwards).isEqualTo(bytes);
        assertThat(backwards).isEqualTo(bytes);
        mail.release();
    }

    @Test
    void aStreamIsReadInAnyWay() throws IOException {
        byte[] bytes = bytes(400_000);
        MailBytes mail = spooled(bytes);
        try (InputStream in = mail.open(1_000, 300_000)) {
            assertThat(in.read()).isEqualTo(bytes[1_000] & 0xff);
            assertThat(in.skip(9)).isEqualTo(9);
            assertThat(in.readNBytes(20_000)).isEqualTo(Arrays.copyOfRange(bytes, 1_010, 21_010));
            assertThat(in.read()).isEqualTo(bytes[21_010] & 0xff);
            assertThat(((SharedInputStream) in).getPosition()).isEqualTo(20_011);
            assertThat(((SharedInputStream) in).newStream(5, 10).readAllBytes())
                    .isEqualTo(Arrays.copyOfRange(bytes, 1_005, 1_010));
            assertThat(((SharedInputStream) in).newStream(298_000, -1).readAllBytes())
                    .isEqualTo(Arrays.copyOfRange(bytes, 299_000, 300_000));
            assertThat(in.skip(1_000_000)).isEqualTo(300_000 - 21_011);
            assertThat(in.read()).isEqualTo(-1);
            assertThat(in.read(new byte[1], 0, 1)).isEqualTo(-1);
            assertThat(in.read(new byte[1], 0, 0)).isZero();
        }
    }

    @Test
    void whatWasDroppedCannotBeRead() throws IOException {
        MailSpool spool = new MailSpool();
        spool.write(bytes(300_000));
        MailBytes mail = spool.toMail();
        spool.close();
        assertThatThrownBy(() -> mail.open(0, 1).readAllBytes()).isInstanceOf(IOException.class);
    }
}
