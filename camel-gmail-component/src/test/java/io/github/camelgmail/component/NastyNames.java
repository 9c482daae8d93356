package io.github.camelgmail.component;

/** File names in the ways in which mail programs write them, right and wrong. */
final class NastyNames {

    private static final int WAYS = 11;

    private NastyNames() {}

    /** What the Content-Type field says of it. */
    static String typeParameter(int number) {
        return switch (number % WAYS) {
            case 6 -> "; name=\"only here.bin\"";
            case 2 -> "; name=\"=?UTF-8?B?w7w=?=.bin\"";
            default -> "";
        };
    }

    /** What the Content-Disposition field says of it. */
    static String dispositionParameter(int number, String lineEnd) {
        return switch (number % WAYS) {
            case 0 -> "; filename=\"plain name.bin\"";
            case 1 -> "; FileName=token.bin";
            case 2 -> "; filename*=UTF-8''%C3%BC%20%E2%82%AC.bin";
            case 3 ->
                ";" + lineEnd + " filename*0*=UTF-8''long%C3%A4;" + lineEnd + " filename*1=\"middle\";" + lineEnd
                        + " filename*2*=%E2%82%ACend.bin";
            case 4 -> "; filename=\"=?UTF-8?B?w7zDtsOk?=.bin\"";
            case 5 -> "; filename=\"äöü 用户.bin\"";
            case 7 -> "; filename=\"a\\\"b; c=d.bin\"";
            case 8 -> "; filename=\"../../etc/evil.bin\"";
            case 9 -> "; filename=\"" + "n".repeat(120) + ".bin\"";
            default -> "";
        };
    }
}
