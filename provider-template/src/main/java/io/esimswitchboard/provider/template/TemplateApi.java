package io.esimswitchboard.provider.template;

import io.esimswitchboard.provider.toolkit.JsonView;
import io.esimswitchboard.provider.toolkit.PlainText;
import io.esimswitchboard.provider.toolkit.ProviderHttp;
import io.esimswitchboard.provider.toolkit.ProviderRequest;
import io.esimswitchboard.provider.toolkit.Reply;
import io.esimswitchboard.provider.toolkit.StrictJson;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.util.Optional;

/// Calls the API: signs, sends once, and opens the envelope.
final class TemplateApi implements AutoCloseable {

    /// The body of an order.
    @Serdeable
    record Order(String sku, String reference) {}

    private final ProviderHttp http;
    private final TemplateSigner signer;
    private final ObjectMapper mapper = ObjectMapper.getDefault();
    private final StrictJson json;

    TemplateApi(ProviderHttp http, TemplateSigner signer) {
        this.http = http;
        this.signer = signer;
        this.json = new StrictJson(StrictJson.Limits.USUAL.withBytes(http.maxResponseBytes()));
    }

    Reply get(String target) {
        ProviderRequest request = ProviderRequest.get(target, signer.headers("GET", target, new byte[0]));
        return Reply.of(http.send(request), json, TemplateApi::opened);
    }

    Reply post(String target, Object body) {
        byte[] bytes = written(body);
        ProviderRequest request = ProviderRequest.post(target, signer.headers("POST", target, bytes), bytes);
        return Reply.of(http.send(request), json, TemplateApi::opened);
    }

    private byte[] written(Object body) {
        try {
            return mapper.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new IllegalStateException("our own bodies are records of texts and numbers", e);
        }
    }

    // Data under a good status, an error code under a bad one; whatever is neither or both is no answer.
    private static Reply opened(int status, JsonView body) {
        Optional<String> code = body.text("error");
        if (status / 100 == 2 && code.isEmpty() && body.at("data").isObject()) {
            return new Reply.Success(body.at("data"));
        }
        if (status / 100 == 4 && code.isPresent()) {
            return new Reply.Failure(
                    PlainText.oneLine(code.get(), 40),
                    PlainText.oneLine(body.text("message").orElse("")));
        }
        return new Reply.Unclear("HTTP " + status + " with neither data nor an error");
    }

    @Override
    public void close() {
        http.close();
    }
}
