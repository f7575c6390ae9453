package io.esimswitchboard.provider.appid;

import io.esimswitchboard.provider.appid.AppIdReply.Failure;
import io.esimswitchboard.provider.appid.AppIdReply.NotSent;
import io.esimswitchboard.provider.appid.AppIdReply.Success;
import io.esimswitchboard.provider.appid.AppIdReply.Unclear;
import io.esimswitchboard.provider.toolkit.ExchangeResult.MaybeSent;
import io.esimswitchboard.provider.toolkit.ExchangeResult.Replied;
import io.esimswitchboard.provider.toolkit.JsonView;
import io.esimswitchboard.provider.toolkit.PlainText;
import io.esimswitchboard.provider.toolkit.ProviderHttp;
import io.esimswitchboard.provider.toolkit.ProviderRequest;
import io.esimswitchboard.provider.toolkit.StrictJson;
import io.esimswitchboard.provider.toolkit.StrictJsonException;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// Calls the API: every operation is a signed POST with a JSON body, answered in one envelope.
final class AppIdApi implements AutoCloseable {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int BUSY = 102;

    private final ProviderHttp http;
    private final AppIdSigner signer;
    private final ObjectMapper mapper = ObjectMapper.getDefault();
    private final StrictJson json;

    AppIdApi(ProviderHttp http, AppIdSigner signer) {
        this.http = http;
        this.signer = signer;
        this.json = new StrictJson(StrictJson.Limits.USUAL.withBytes(http.maxResponseBytes()));
    }

    AppIdReply call(String path, Object body) {
        return call(path, body, Map.of());
    }

    AppIdReply call(String path, Object body, Map<String, String> moreHeaders) {
        Map<String, String> headers = new HashMap<>(signer.headers(path));
        headers.putAll(moreHeaders);
        return switch (http.send(ProviderRequest.post(path, headers, written(body)))) {
            case Replied reply -> read(reply);
            case MaybeSent(var reason) -> new Unclear(reason);
            case io.esimswitchboard.provider.toolkit.ExchangeResult.NotSent(var reason) -> new NotSent(reason);
        };
    }

    private byte[] written(Object body) {
        try {
            return mapper.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new IllegalStateException("our own bodies are records of texts and numbers", e);
        }
    }

    private AppIdReply read(Replied reply) {
        if (reply.status() == TOO_MANY_REQUESTS) {
            return new Failure(BUSY, "HTTP 429");
        }
        if (reply.status() >= 500 || reply.status() / 100 == 3) {
            return new Unclear("HTTP " + reply.status());
        }
        try {
            return envelope(JsonView.of(json.read(reply.body())), reply.status());
        } catch (StrictJsonException e) {
            return new Unclear("HTTP " + reply.status() + " with a body that is unreadable: " + e.getMessage());
        }
    }

    private static AppIdReply envelope(JsonView body, int status) {
        String message = PlainText.oneLine(body.text("msg").orElse(""));
        return body.at("code")
                .integer()
                .map(code -> code == 0 ? success(body, status) : new Failure(code, message))
                .orElseGet(() -> new Unclear("HTTP " + status + " without a code"));
    }

    private static AppIdReply success(JsonView body, int status) {
        return status / 100 == 2 ? new Success(body.at("data")) : new Unclear("HTTP " + status + " with code 0");
    }

    @Override
    public void close() {
        http.close();
    }
}
