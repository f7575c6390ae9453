package io.esimswitchboard.provider.testkit.knownbad;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.esimswitchboard.provider.testkit.Levers.SeenCall;
import io.esimswitchboard.provider.testkit.Trouble;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;

/// The wire to the invented wholesaler, without a wire: a call is a method call, and what goes wrong is thrown, waits,
/// or stands in the bytes.
final class Line {

    static final String SECRET = "invented-secret";

    private static final Duration A_BYTE = Duration.ofMillis(100);

    /// An answer whose body may still be coming.
    record Heard(int status, InputStream body) {}

    private final Wholesaler wholesaler;
    private final Faults faults = new Faults();
    private final List<SeenCall> calls = new CopyOnWriteArrayList<>();

    Line(Wholesaler wholesaler) {
        this.wholesaler = wholesaler;
    }

    void arm(Trouble trouble) {
        faults.arm(trouble);
    }

    List<SeenCall> calls() {
        return List.copyOf(calls);
    }

    Heard send(Call call) throws IOException {
        if (faults.refusesConnections()) {
            throw new ConnectException("refused");
        }
        calls.add(new SeenCall(System.nanoTime(), call.signedWith(SECRET), call.text()));
        var trouble = faults.strike(call.operation());
        boolean taken = trouble.map(Trouble::taken).orElse(true);
        String text = taken ? wholesaler.answer(call).text() : "";
        return trouble.isEmpty() ? heard(text) : struck(trouble.get(), text);
    }

    private static Heard heard(String text) {
        return heard(text.startsWith("no ") ? 400 : 200, text.getBytes(UTF_8));
    }

    private static Heard heard(int status, byte[] body) {
        return new Heard(status, new ByteArrayInputStream(body));
    }

    private static Heard struck(Trouble trouble, String text) throws IOException {
        String code = trouble.code();
        byte[] half = Arrays.copyOf(text.getBytes(UTF_8), text.length() / 2);
        return switch (trouble.fault()) {
            case "status" -> heard(code.isEmpty() ? 503 : Integer.parseInt(code), new byte[0]);
            case "slow" -> {
                pause(trouble.lasting());
                yield heard(text);
            }
            case "lose_reply" -> {
                pause(trouble.lasting());
                throw new IOException("closed without an answer");
            }
            case "reset_after_send", "not_http" -> throw new IOException(trouble.fault());
            case "truncated_body" -> heard(200, half);
            case "reset_in_body" -> new Heard(200, new SequenceInputStream(new ByteArrayInputStream(half), broken()));
            case "drip", "endless_body" -> new Heard(200, withoutEnd());
            case "bad_utf8" -> heard(200, (text + "?").replace('?', '\u00ff').getBytes(ISO_8859_1));
            default -> heard(spoilt(trouble.fault(), code, text));
        };
    }

    private static String spoilt(String fault, String code, String text) {
        return switch (fault) {
            case "html_200" -> "<html><body>Everything is fine.</body></html>";
            case "empty_body" -> "";
            case "reject" -> Letter.no(code.isEmpty() ? "sold-out" : code).text();
            case "unknown_code" -> Letter.no("something-new").text();
            case "bom" -> "\uFEFF" + text;
            case "duplicate_keys" -> text.replaceAll("(?m)^([a-z-]+=.*)$", "$1\n$10");
            case "huge_number" -> text.replaceAll("(?m)=[0-9.]+$", Matcher.quoteReplacement("=" + code));
            case "missing_fields" -> text.replaceAll("(?m)^name=.*\n", "");
            case "unknown_fields" -> text.replace("\n\n", "\nnew-in-version-9=true\n\n");
            case "odd_text" -> text.replaceAll("(?m)^(name=.*)$", "$1\u202E\u0000");
            case "endless_pages" -> text.replaceFirst("ok", "more");
            default -> throw new IllegalArgumentException(fault);
        };
    }

    /// A body that comes a byte at a time, in whatever way the next one comes.
    private interface NextByte {
        int take() throws IOException;
    }

    private static InputStream of(NextByte next) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                return next.take();
            }

            @Override
            public int read(byte[] bytes, int from, int most) throws IOException {
                bytes[from] = (byte) read();
                return 1;
            }
        };
    }

    private static InputStream broken() {
        return of(() -> {
            throw new IOException("reset in the body");
        });
    }

    private static InputStream withoutEnd() {
        return of(() -> {
            pause(A_BYTE);
            return ' ';
        });
    }

    private static void pause(Duration time) throws InterruptedIOException {
        try {
            boolean _ = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new InterruptedIOException("hung up");
        }
    }
}
