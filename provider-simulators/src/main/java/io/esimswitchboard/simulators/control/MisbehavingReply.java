package io.esimswitchboard.simulators.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.fault.Fault;
import io.esimswitchboard.simulators.wire.Answer;
import io.esimswitchboard.simulators.wire.Call;
import io.esimswitchboard.simulators.wire.Json;
import io.esimswitchboard.simulators.wire.Reply;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;

/// What a struck call gets to see instead of its reply.
final class MisbehavingReply {

    private static final int BOMB_MEBIBYTES = 256;
    private static final int FLOOD_MEBIBYTES = 1024;
    private static final int DEPTH = 20_000;
    private static final String ODD = "\u202E\\u0000\\ud83d";

    private final Wholesaler wholesaler;
    private final WrongLists lists = new WrongLists();

    MisbehavingReply(Wholesaler wholesaler) {
        this.wholesaler = wholesaler;
    }

    Answer of(Fault fault, Reply reply, Call call) {
        return switch (fault.name()) {
            case LOSE_REPLY -> new Answer.Silence(fault.lastingOr(Duration.ZERO), false);
            case RESET_AFTER_SEND -> new Answer.Silence(fault.lastingOr(Duration.ZERO), true);
            case TRUNCATED_BODY -> new Answer.Cut(reply, reply.body().length() / 2, false);
            case RESET_IN_BODY -> new Answer.Cut(reply, reply.body().length() / 2, true);
            case GZIP_BOMB -> new Answer.GzipBomb(reply, mebibytes(fault, BOMB_MEBIBYTES));
            case ENDLESS_BODY -> new Answer.Flood(reply, mebibytes(fault, FLOOD_MEBIBYTES));
            case DRIP -> new Answer.Drip(reply, fault.lastingOr(Duration.ofSeconds(1)));
            case NOT_HTTP -> new Answer.NotHttp();
            case BAD_UTF8 -> new Answer.BadUtf8(wrong(reply, json -> json.withNames("\uFFFD")));
            default -> new Answer.Whole(whole(fault, reply, call));
        };
    }

    private static int mebibytes(Fault fault, int usual) {
        String code = fault.codeOr("");
        return code.matches("\\d{1,4}") ? Integer.parseInt(code) : usual;
    }

    private Reply whole(Fault fault, Reply reply, Call call) {
        return switch (fault.name()) {
            case STATUS -> Reply.empty(statusOf(fault, 503));
            case REJECT, UNKNOWN_CODE -> wholesaler.refusal(fault);
            case ERROR_200 -> withStatus(wholesaler.refusal(fault), 200);
            case RATE_LIMIT -> tooFast(fault);
            case KEY_EXPIRED -> wholesaler.unauthorized(Verdict.refused(fault.codeOr("API key expired")));
            case MAINTENANCE -> maintenance(fault);
            case HTML_200 -> Reply.html(200, "<html><body>Everything is fine.</body></html>");
            case EMPTY_BODY -> withStatus(reply.withBody(""), statusOf(fault, reply.status()));
            case WRONG_CONTENT_TYPE -> reply.with("content-type", fault.codeOr("text/plain"));
            case BOM -> reply.withBody("\uFEFF" + reply.body());
            case DEEP_JSON -> reply.withBody("{\"data\":" + "[".repeat(DEPTH) + "]".repeat(DEPTH) + "}");
            default -> wrongContent(fault, reply, call);
        };
    }

    private Reply wrongContent(Fault fault, Reply reply, Call call) {
        return switch (fault.name()) {
            case HUGE_NUMBER -> wrong(reply, json -> json.withNumbers(fault.codeOr("1e400")));
            case NUMBER_IDS -> wrong(reply, WrongJson::withNumbersForIds);
            case DUPLICATE_KEYS -> wrong(reply, WrongJson::withDuplicates);
            case UNKNOWN_FIELDS -> wrong(reply, WrongJson::withUnknownFields);
            case MISSING_FIELDS -> wrong(reply, json -> json.without(missing(fault)));
            case ODD_TEXT -> wrong(reply, json -> json.withNames(fault.codeOr(ODD)));
            case CODELESS_REPLY -> wrong(reply, WrongJson::withoutCodes);
            case ANOTHER_ORDER -> WrongNumber.another(reply, wholesaler.sales());
            case FOREIGN_ORDER -> WrongNumber.foreign(reply);
            case SHRUNKEN_CATALOGUE -> listed(reply, json -> WrongLists.shrunken(json, percent(fault)));
            case ENDLESS_PAGES ->
                listed(
                        reply,
                        json -> lists.endless(
                                json, call.path(), fault.codeOr("").equals("new")));
            // Slow has had its pause; the others never strike a call.
            default -> reply;
        };
    }

    private static Reply wrong(Reply reply, Function<WrongJson, String> how) {
        return Json.readObject(reply.body())
                .map(json -> reply.withBody(how.apply(new WrongJson(json))))
                .orElse(reply);
    }

    private static Reply listed(Reply reply, Function<ObjectNode, ObjectNode> how) {
        return Json.readObject(reply.body())
                .map(json -> reply.withBody(how.apply(json).toString()))
                .orElse(reply);
    }

    private Set<String> missing(Fault fault) {
        return fault.code() == null
                ? wholesaler.dispensable()
                : Set.of(fault.code().split("[, ]+", -1));
    }

    private static int percent(Fault fault) {
        String code = fault.codeOr("");
        return code.matches("\\d{1,2}") ? Integer.parseInt(code) : 10;
    }

    /// In the wholesaler's words, or, with code 429, by status alone; `seconds` is how long to wait, 0 not to say.
    private Reply tooFast(Fault fault) {
        Reply reply = fault.codeOr("").equals("429") ? Reply.empty(429) : wholesaler.refusal(fault);
        Duration wait = fault.lasting();
        if (wait == null) {
            return reply;
        }
        return wait.isZero() ? reply.without("retry-after") : reply.with("retry-after", seconds(wait));
    }

    private static Reply maintenance(Fault fault) {
        return Reply.html(503, "<html><body>Down for maintenance</body></html>")
                .with("retry-after", seconds(fault.lastingOr(Duration.ofSeconds(30))));
    }

    private static String seconds(Duration time) {
        return Long.toString(time.toSeconds());
    }

    private static int statusOf(Fault fault, int usual) {
        String code = fault.codeOr("");
        return code.matches("[2-5]\\d\\d") ? Integer.parseInt(code) : usual;
    }

    private static Reply withStatus(Reply reply, int status) {
        return new Reply(status, reply.headers(), reply.body());
    }
}
