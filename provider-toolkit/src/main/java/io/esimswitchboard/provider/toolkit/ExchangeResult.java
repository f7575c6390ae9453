package io.esimswitchboard.provider.toolkit;

import java.util.Optional;

/// What came of a request: an answer, the certainty that it never left us, or neither.
public sealed interface ExchangeResult {

    /// The wholesaler answered, with whatever status, and the whole body is here.
    ///
    /// @param headers as the wire has them, for hardly any of them is ever asked for
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Replied(int status, Headers headers, byte[] body) implements ExchangeResult {

        /// The headers of an answer.
        @FunctionalInterface
        public interface Headers {

            /// The first value of the header, whatever the case of `name`.
            Optional<String> first(String name);
        }

        /// The first value of the header, whatever the case of `name`.
        public Optional<String> header(String name) {
            return headers.first(name);
        }

        /// The body may hold bearer secrets, so it is not shown.
        @Override
        public String toString() {
            return "Replied[" + status + ", " + body.length + " bytes]";
        }
    }

    /// Provably no byte of the request left us: the same call may be made again anywhere.
    record NotSent(String reason) implements ExchangeResult {}

    /// The request may have reached the wholesaler; what it did is not known.
    record MaybeSent(String reason) implements ExchangeResult {}
}
