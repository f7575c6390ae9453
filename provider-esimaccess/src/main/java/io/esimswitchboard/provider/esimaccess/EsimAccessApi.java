package io.esimswitchboard.provider.esimaccess;

import io.esimswitchboard.provider.toolkit.JsonView;
import io.esimswitchboard.provider.toolkit.PlainText;
import io.esimswitchboard.provider.toolkit.ProviderHttp;
import io.esimswitchboard.provider.toolkit.ProviderRequest;
import io.esimswitchboard.provider.toolkit.Reply;
import io.esimswitchboard.provider.toolkit.StrictJson;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.Optional;

/// Calls the API: every operation is a signed POST with a JSON body, answered in one envelope.
final class EsimAccessApi implements AutoCloseable {

    private static final String ROOT = "/api/v1/open";

    private final ProviderHttp http;
    private final EsimAccessSigner signer;
    private final ObjectMapper mapper = ObjectMapper.getDefault();
    private final StrictJson json;

    EsimAccessApi(ProviderHttp http, EsimAccessSigner signer) {
        this.http = http;
        this.signer = signer;
        this.json = new StrictJson(StrictJson.Limits.USUAL.withBytes(http.maxResponseBytes()));
    }

    /// @param operation below the API's root, for example `/esim/order`
    Reply call(String operation, Object body) {
        byte[] bytes = written(body);
        ProviderRequest request = ProviderRequest.post(ROOT + operation, signer.headers(bytes), bytes);
        return Reply.of(http.send(request), json, EsimAccessApi::opened);
    }

    private byte[] written(Object body) {
        try {
            return mapper.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new IllegalStateException("our own bodies are records of texts and numbers", e);
        }
    }

    /// `success` and `errorCode` have to agree: what contradicts itself is no answer.
    private static Reply opened(int status, JsonView body) {
        Optional<String> code = body.text("errorCode").filter(text -> !text.equals("0"));
        Optional<Boolean> success = success(body);
        if (success.equals(Optional.of(true)) && code.isEmpty() && status / 100 == 2) {
            return new Reply.Success(body.at("obj"));
        }
        if (success.equals(Optional.of(false)) && code.isPresent()) {
            return new Reply.Failure(PlainText.oneLine(code.get(), 40), message(body));
        }
        return new Reply.Unclear("HTTP " + status + " with neither a success nor an error code");
    }

    // A text by the documentation, a boolean on the wire.
    private static Optional<Boolean> success(JsonView body) {
        return body.at("success").flag().or(() -> body.text("success").map("true"::equals));
    }

    // `errorMessage` by the documentation, `errorMsg` on the wire.
    private static String message(JsonView body) {
        return PlainText.oneLine(
                body.text("errorMsg").or(() -> body.text("errorMessage")).orElse(""));
    }

    @Override
    public void close() {
        http.close();
    }
}
