package io.github.camelgmail.test.settings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** X.509 certificates out of the files that callers send. */
final class Certificates {

    private static final int RFC822_NAME = 1;
    private static final Pattern COMMON_NAME =
            Pattern.compile("(?:^|,)CN=((?:\\\\.|[^,\\\\])+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMAIL = Pattern.compile(
            "(?:^|,)(?:EMAILADDRESS|E|OID\\.1\\.2\\.840\\.113549\\.1\\.9\\.1)=([^,]+)", Pattern.CASE_INSENSITIVE);

    private Certificates() {}

    /** The chain of the only key in a PKCS #12 file, the key's own certificate first. */
    static List<X509Certificate> ofKeyFile(byte @Nullable [] pkcs12, @Nullable String password) {
        if (pkcs12 == null || pkcs12.length == 0) {
            throw Refusals.invalid("Invalid smimeInfo: pkcs12 is required");
        }
        List<X509Certificate> chain;
        try {
            chain = chainOfOnlyKey(pkcs12, password == null ? new char[0] : password.toCharArray());
        } catch (GeneralSecurityException | IOException e) {
            throw Refusals.invalid(
                    "Invalid smimeInfo: pkcs12 cannot be opened, or encryptedKeyPassword does not belong to it");
        }
        if (chain.isEmpty()) {
            throw Refusals.invalid("Invalid smimeInfo: pkcs12 must hold exactly one key and its certificates");
        }
        return chain;
    }

    /** The certificates of a PKCS #7 file in PEM form, the leaf first. */
    static List<X509Certificate> ofChainFile(@Nullable String pkcs7) {
        if (pkcs7 == null || pkcs7.isBlank()) {
            throw Refusals.invalid("Invalid key pair: pkcs7 is required");
        }
        try {
            Collection<? extends Certificate> found = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pkcs7.getBytes(StandardCharsets.US_ASCII)));
            List<X509Certificate> chain = x509(found);
            if (!chain.isEmpty()) {
                return leafFirst(chain);
            }
        } catch (GeneralSecurityException e) {
            throw Refusals.invalid("Invalid key pair: pkcs7 cannot be read");
        }
        throw Refusals.invalid("Invalid key pair: pkcs7 holds no certificate");
    }

    static String issuerCn(X509Certificate certificate) {
        Matcher name = COMMON_NAME.matcher(certificate.getIssuerX500Principal().getName());
        return name.find() ? name.group(1).replaceAll("\\\\(.)", "$1") : "";
    }

    /** The mail addresses that a certificate is for. */
    static List<String> emailAddresses(X509Certificate certificate) {
        Matcher inSubject = EMAIL.matcher(certificate.getSubjectX500Principal().toString());
        Stream<String> ofSubject =
                inSubject.find() ? Stream.of(inSubject.group(1).strip()) : Stream.empty();
        return Stream.concat(alternativeNames(certificate), ofSubject)
                .map(address -> address.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    static String pem(List<X509Certificate> chain) {
        return chain.stream().map(Certificates::pem).collect(Collectors.joining());
    }

    private static List<X509Certificate> chainOfOnlyKey(byte[] pkcs12, char[] password)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(pkcs12), password);
        List<String> keys = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                keys.add(alias);
            }
        }
        Certificate[] chain = keys.size() == 1 ? store.getCertificateChain(keys.get(0)) : null;
        return chain == null ? List.of() : x509(Arrays.asList(chain));
    }

    private static List<X509Certificate> x509(Collection<? extends Certificate> certificates) {
        return certificates.stream()
                .filter(X509Certificate.class::isInstance)
                .map(X509Certificate.class::cast)
                .toList();
    }

    private static List<X509Certificate> leafFirst(List<X509Certificate> chain) {
        List<X509Certificate> ordered = new ArrayList<>(chain);
        ordered.sort((one, other) -> Integer.compare(one.getBasicConstraints(), other.getBasicConstraints()));
        return ordered;
    }

    private static Stream<String> alternativeNames(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? Stream.empty()
                    : names.stream()
                            .filter(name -> name.get(0).equals(RFC822_NAME))
                            .map(name -> String.valueOf(name.get(1)));
        } catch (CertificateParsingException e) {
            throw Refusals.invalid("Invalid key pair: the names of its certificate cannot be read");
        }
    }

    private static String pem(X509Certificate certificate) {
        try {
            String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw Refusals.invalid("Invalid certificate: it cannot be written as PEM");
        }
    }
}
