package io.esimswitchboard.ingest.intake.http;

import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/// RFC 9457. Says no more than the status does: whoever calls here may be a forger. Leaves out `instance`, for the
/// path may hold a token.
@Serdeable
record Problem(String type, String title, int status, String detail, String code, boolean retryable) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(HttpStatus status) {
        String title = status.getReason();
        boolean retryable = status == HttpStatus.TOO_MANY_REQUESTS || status == HttpStatus.SERVICE_UNAVAILABLE;
        return new Problem(
                "about:blank", title, status.getCode(), title, status.name().toLowerCase(Locale.ROOT), retryable);
    }
}
