package io.esimswitchboard.provider.hubby;

import io.esimswitchboard.provider.OrderReference;
import io.esimswitchboard.provider.toolkit.ExchangeResult;
import io.esimswitchboard.provider.toolkit.ExchangeResult.Replied;
import io.esimswitchboard.provider.toolkit.JsonView;
import io.esimswitchboard.provider.toolkit.PlainText;
import io.esimswitchboard.provider.toolkit.ProviderHttp;
import io.esimswitchboard.provider.toolkit.ProviderRequest;
import io.esimswitchboard.provider.toolkit.ProviderRequest.Method;
import io.esimswitchboard.provider.toolkit.Reply;
import io.esimswitchboard.provider.toolkit.StrictJson;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Calls the API, whose answers come in one envelope.
final class HubbyApi implements AutoCloseable {

    static final String BOOKINGS = "/bookings";

    private static final int UNAUTHORIZED = 401;
    private static final byte[] NO_BODY = {};

    /// What lets a call in.
    @FunctionalInterface
    interface Credential {

        /// @param target what of the request line is signed
        Map<String, String> headers(String method, String target);
    }

    private final ProviderHttp http;
    private final HubbyPaths paths;
    private final Credential credential;
    private final ObjectMapper mapper = ObjectMapper.getDefault();
    private final StrictJson json;

    HubbyApi(ProviderHttp http, HubbyPaths paths, Credential credential) {
        this.http = http;
        this.paths = paths;
        this.credential = credential;
        this.json = new StrictJson(StrictJson.Limits.USUAL.withBytes(http.maxResponseBytes()));
    }

    /// The same API for somebody else, such as a traveller.
    HubbyApi as(Credential other) {
        return new HubbyApi(http, paths, other);
    }

    /// @param name what the call is for
    Reply get(String name, String operation) {
        return call(name, Method.GET, operation, NO_BODY);
    }

    Reply post(String name, String operation, Object body) {
        return call(name, Method.POST, operation, written(body));
    }

    Reply delete(String name, String operation) {
        return call(name, Method.DELETE, operation, NO_BODY);
    }

    /// The bookings made with our reference.
    Reply bookingsOf(OrderReference reference) {
        return get("find_booking", BOOKINGS + "?bookingId=" + HubbyPaths.encoded(reference.value()));
    }

    private Reply call(String name, Method method, String operation, byte[] body) {
        Map<String, String> headers = new HashMap<>(credential.headers(method.name(), paths.signed(operation)));
        headers.put("accept", "application/json");
        if (body.length > 0) {
            headers.put("content-type", "application/json");
        }
        ProviderRequest request = new ProviderRequest(name, method, paths.onTheWire(operation), headers, body);
        ExchangeResult result = http.send(request);
        // A 401 may come bare.
        return result instanceof Replied(var status, var _, var bytes) && status == UNAUTHORIZED
                ? new Reply.Failure(
                        "401", json.view(bytes).map(HubbyApi::message).orElse(""))
                : Reply.of(result, json, HubbyApi::opened);
    }

    private byte[] written(Object body) {
        try {
            return mapper.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new IllegalStateException("our own bodies are records of texts and numbers", e);
        }
    }

    private static Reply opened(int status, JsonView body) {
        Optional<Boolean> success = body.at("success").flag();
        if (status / 100 == 2 && success.orElse(false)) {
            return new Reply.Success(body.at("data"));
        }
        // One tutorial shows a booking without envelope.
        if (status / 100 == 2
                && body.at("success").isNull()
                && body.text("booking_id").isPresent()) {
            return new Reply.Success(body);
        }
        // A refusal under a good status: its code is the status that was meant.
        int meant = status / 100 == 4
                ? status
                : body.at("error").at("code").integer().orElse(status);
        return success.equals(Optional.of(false)) && meant / 100 == 4
                ? new Reply.Failure(Integer.toString(meant), message(body))
                : new Reply.Unclear("HTTP " + status + " that says neither yes nor no");
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
