package io.esimswitchboard.orchestrator.http;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Writes problems as answers. The body is bytes, so no codec can give it another form or media type.
@Singleton
public final class ProblemWriter {

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    public MutableHttpResponse<?> answer(HttpRequest<?> request, ProblemException e) {
        MutableHttpResponse<?> response =
                onto(request, HttpResponse.status(e.problem().status()), e.problem());
        e.headers().forEach(response::header);
        return response;
    }

    /// `base` keeps its headers (`Allow`, for one) and gets the problem as its body.
    MutableHttpResponse<Object> onto(HttpRequest<?> request, MutableHttpResponse<?> base, Problem problem) {
        MutableHttpResponse<Object> response = base.contentType(Problem.MEDIA_TYPE)
                .header("X-Content-Type-Options", "nosniff")
                .body(null);
        return request.getMethod() == HttpMethod.HEAD ? response : response.body(bytes(request, problem));
    }

    private byte[] bytes(HttpRequest<?> request, Problem problem) {
        try {
            return json.writeValueAsBytes(problem.toJson(pathOf(request)));
        } catch (IOException e) {
            throw new UncheckedIOException("a problem is plain JSON", e);
        }
    }

    // The path is empty where the request line could not be read.
    private static String pathOf(HttpRequest<?> request) {
        try {
            return request.getPath();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
