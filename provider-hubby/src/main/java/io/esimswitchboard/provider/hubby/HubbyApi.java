package io.esimswitchboard.provider.hubby;

import io.esimswitchboard.provider.hubby.HubbyReply.Failure;
import io.esimswitchboard.provider.hubby.HubbyReply.NotSent;
import io.esimswitchboard.provider.hubby.HubbyReply.Success;
import io.esimswitchboard.provider.hubby.HubbyReply.Unclear;
import io.esimswitchboard.provider.toolkit.ExchangeResult;
import io.esimswitchboard.provider.toolkit.JsonView;
import io.esimswitchboard.provider.toolkit.PlainText;
import io.esimswitchboard.provider.toolkit.ProviderHttp;
import io.esimswitchboard.provider.toolkit.ProviderRequest;
import io.esimswitchboard.provider.toolkit.ProviderRequest.Method;
import io.esimswitchboard.provider.toolkit.StrictJson;
import io.esimswitchboard.provider.toolkit.StrictJsonException;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// Calls the API: signed requests, answered in one envelope.
final class HubbyApi implements AutoCloseable {

    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final byte[] NO_BODY = {};

    private final ProviderHttp http;
    private final HubbyPaths paths;
    private final HubbySigner signer;
    private final ObjectMapper mapper = ObjectMapper.getDefault();
    private final StrictJson json;

    HubbyApi(ProviderHttp http, HubbyPaths paths, HubbySigner signer) {
        this.http = http;
        this.paths = paths;
        this.signer = signer;
        this.json = new StrictJson(StrictJson.Limits.USUAL.withBytes(http.maxResponseBytes()));
    }

    HubbyReply get(String operation) {
        return call(Method.GET, operation, NO_BODY);
    }

    HubbyReply post(String operation, Object body) {
        return call(Method.POST, operation, written(body));
    }

    HubbyReply delete(String operation) {
        return call(Method.DELETE, operation, NO_BODY);
    }

    private HubbyReply call(Method method, String operation, byte[] body) {
        Map<String, String> headers = new HashMap<>(signer.headers(method.name(), paths.signed(operation)));
        headers.put("accept", "application/json");
        if (body.length > 0) {
            headers.put("content-type", "application/json");
        }
        return switch (http.send(new ProviderRequest(method, paths.onTheWire(operation), headers, body))) {
            case ExchangeResult.Replied(var status, var _, var bytes) -> read(status, bytes);
            case ExchangeResult.NotSent(var reason) -> new NotSent(reason);
            case ExchangeResult.MaybeSent(var reason) -> new Unclear(reason);
        };
    }

    private byte[] written(Object body) {
        try {
            return mapper.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new IllegalStateException("our own bodies are records of texts and numbers", e);
        }
    }

    // A 401 comes bare when the signature is wrong, and no gateway says 429 after the work is done.
    private HubbyReply read(int status, byte[] bytes) {
        if (status == UNAUTHORIZED || status == TOO_MANY_REQUESTS) {
            return new Failure(status, message(bytes));
        }
        if (status >= 500 || status / 100 == 3) {
            return new Unclear("HTTP " + status);
        }
        try {
            return envelope(status, JsonView.of(json.read(bytes)));
        } catch (StrictJsonException e) {
            return new Unclear("HTTP " + status + " with a body that is unreadable: " + e.getMessage());
        }
    }

    private static HubbyReply envelope(int status, JsonView body) {
        boolean success = body.at("success").flag().orElse(false);
        boolean refused = !body.at("success").flag().orElse(true);
        if (success && status / 100 == 2) {
            return new Success(body.at("data"));
        }
        if (refused && status / 100 == 4) {
            return new Failure(status, message(body));
        }
        // A refusal under a good status: its code is the status that was meant.
        int meant = refused ? body.at("error").at("code").integer().orElse(status) : status;
        return meant / 100 == 4 && refused
                ? new Failure(meant, message(body))
                : new Unclear("HTTP " + status + " that says neither yes nor no");
    }

    private String message(byte[] bytes) {
        try {
            return message(JsonView.of(json.read(bytes)));
        } catch (StrictJsonException e) {
            return "";
        }
    }

    // The issue says which field was wrong; a list of them is cut to the first.
    private static String message(JsonView body) {
        JsonView error = body.at("error");
        JsonView details = error.at("details");
        JsonView first = details.elements().stream().findFirst().orElse(details);
        String field = first.text("field").map(name -> " (" + name + ")").orElse("");
        return PlainText.oneLine(error.text("message").orElse("") + field);
    }

    @Override
    public void close() {
        http.close();
    }
}
