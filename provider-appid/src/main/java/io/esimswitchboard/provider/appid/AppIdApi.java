package io.esimswitchboard.provider.appid;

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

/// Calls the API: every operation is a signed POST with a JSON body, answered in one envelope.
final class AppIdApi implements AutoCloseable {

    private final ProviderHttp http;
    private final AppIdSigner signer;
    private final ObjectMapper mapper = ObjectMapper.getDefault();
    private final StrictJson json;

    AppIdApi(ProviderHttp http, AppIdSigner signer) {
        this.http = http;
        this.signer = signer;
        this.json = new StrictJson(StrictJson.Limits.USUAL.withBytes(http.maxResponseBytes()));
    }

    /// @param name what the call is for
    Reply call(String name, String path, Object body) {
        return call(name, path, body, Map.of());
    }

    Reply call(String name, String path, Object body, Map<String, String> moreHeaders) {
        Map<String, String> headers = new HashMap<>(signer.headers(path));
        headers.putAll(moreHeaders);
        ProviderRequest request = new ProviderRequest(name, Method.POST, path, headers, written(body));
        return Reply.of(http.send(request), json, AppIdApi::opened);
    }

    private byte[] written(Object body) {
        try {
            return mapper.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new IllegalStateException("our own bodies are records of texts and numbers", e);
        }
    }

    private static Reply opened(int status, JsonView body) {
        Optional<Integer> code = body.at("code").integer();
        if (code.isEmpty()) {
            return new Reply.Unclear("HTTP " + status + " without a code");
        }
        if (code.get() != 0) {
            String message = PlainText.oneLine(body.text("msg").orElse(""));
            return new Reply.Failure(Integer.toString(code.get()), message);
        }
        return status / 100 == 2
                ? new Reply.Success(body.at("data"))
                : new Reply.Unclear("HTTP " + status + " with code 0");
    }

    @Override
    public void close() {
        http.close();
    }
}
