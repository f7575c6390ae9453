package io.esimswitchboard.provider.testkit;

import java.util.EnumSet;
import java.util.Set;

/// How a wholesaler's answer can go wrong. Named as the simulators' control API names the fault.
public enum Misbehaviour {
    /// A status from 500 on; nothing was done.
    SERVER_ERROR("status", "500", false),
    /// A status from 500 on, though what was asked for was done.
    SERVER_ERROR_AFTERWARDS("status", "502", true),
    /// The connection closes without an answer.
    LOST_REPLY("lose_reply", "", true),
    /// The connection is reset after the request was read.
    RESET("reset_after_send", "", true),
    RESET_IN_BODY("reset_in_body", "", true),
    /// Half of the answer, then nothing.
    TRUNCATED_BODY("truncated_body", "", true),
    NOT_HTTP("not_http", "", true),
    /// A web page under a good status.
    WEB_PAGE("html_200", "", true),
    EMPTY_BODY("empty_body", "", true),
    GZIP_BOMB("gzip_bomb", "16", true),
    DEEP_JSON("deep_json", "", true),
    DUPLICATE_KEYS("duplicate_keys", "", true),
    /// The envelope, with a code or status that is not documented.
    UNKNOWN_WORD("unknown_code", "", true),

    HUGE_NUMBER("huge_number", "1e400", true),
    NOT_A_NUMBER("huge_number", "NaN", true),
    NUMBERS_FOR_IDS("number_ids", "", true),
    MISSING_FIELDS("missing_fields", "", true),
    UNKNOWN_FIELDS("unknown_fields", "", true),
    BAD_UTF8("bad_utf8", "", true),
    BYTE_ORDER_MARK("bom", "", true),
    WRONG_CONTENT_TYPE("wrong_content_type", "", true),
    ODD_TEXT("odd_text", "", true);

    private static final Set<Misbehaviour> USELESS = EnumSet.range(SERVER_ERROR, UNKNOWN_WORD);

    private final String fault;
    private final String code;
    private final boolean taken;

    Misbehaviour(String fault, String code, boolean taken) {
        this.fault = fault;
        this.code = code;
        this.taken = taken;
    }

    /// Whether nothing can be read off the answer; the others spoil it only for one who needs what they spoil.
    boolean useless() {
        return USELESS.contains(this);
    }

    /// Strikes the next call of that kind.
    Trouble once(Operation operation) {
        return Trouble.of(fault, operation).code(code).taken(taken);
    }
}
