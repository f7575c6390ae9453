package io.esimswitchboard.simulators.control;

import io.esimswitchboard.simulators.fault.Fault;
import io.esimswitchboard.simulators.wire.Answer;
import io.esimswitchboard.simulators.wire.Reply;
import java.time.Duration;

/// What a struck call gets to see instead of its reply.
final class MisbehavingReply {

    private static final int BOMB_MEBIBYTES = 256;
    private static final int DEPTH = 20_000;

    static Answer of(Fault fault, Reply reply, Wholesaler wholesaler) {
        return switch (fault.name()) {
            case LOSE_REPLY -> new Answer.Silence(fault.lastingOr(Duration.ZERO), false);
            case RESET_AFTER_SEND -> new Answer.Silence(fault.lastingOr(Duration.ZERO), true);
            case TRUNCATED_BODY -> new Answer.Cut(reply, reply.body().length() / 2);
            case GZIP_BOMB -> new Answer.GzipBomb(reply, BOMB_MEBIBYTES);
            case STATUS -> new Answer.Whole(Reply.empty(statusOf(fault)));
            case REJECT, RATE_LIMIT, UNKNOWN_CODE -> new Answer.Whole(wholesaler.refusal(fault));
            case MAINTENANCE -> new Answer.Whole(maintenance(fault));
            case HTML_200 -> new Answer.Whole(Reply.html(200, "<html><body>Everything is fine.</body></html>"));
            case WRONG_CONTENT_TYPE -> new Answer.Whole(reply.with("content-type", "text/plain"));
            case DEEP_JSON ->
                new Answer.Whole(reply.withBody("{\"data\":" + "[".repeat(DEPTH) + "]".repeat(DEPTH) + "}"));
            // Slow has had its pause; the others never strike a call.
            default -> new Answer.Whole(reply);
        };
    }

    private static int statusOf(Fault fault) {
        String code = fault.codeOr("503");
        return code.matches("[2-5]\\d\\d") ? Integer.parseInt(code) : 503;
    }

    private static Reply maintenance(Fault fault) {
        return Reply.html(503, "<html><body>Down for maintenance</body></html>")
                .with(
                        "retry-after",
                        Long.toString(fault.lastingOr(Duration.ofSeconds(30)).toSeconds()));
    }

    private MisbehavingReply() {}
}
