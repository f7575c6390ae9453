package io.esimswitchboard.provider.testkit;

/// How a wholesaler's answer to an order can be of no use.
public enum Misbehaviour {
    /// A status from 500 on.
    SERVER_ERROR,
    /// Half of the answer, then nothing.
    TRUNCATED_BODY,
    /// A web page under a good status.
    WEB_PAGE,
    /// The envelope, with a code or status that is not documented.
    UNKNOWN_WORD,
    /// The connection is reset after the request was read.
    RESET
}
