package io.esimswitchboard.orchestrator.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.toolkit.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RequestHashTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":1,"b":2}      | {"b":2,"a":1}
            {"a":[1,2]}        | { "a" : [ 1, 2 ] }
            {"a":1.0}          | {"a":1}
            {"a":1e2}          | {"a":100}
            {"a":0.0}          | {"a":-0}
            {"a":"\\u0041"}    | {"a":"A"}
            """)
    void theSameRequestWrittenOtherwiseIsTheSame(String one, String other) throws Exception {
        assertThat(hash(one)).isEqualTo(hash(other));
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":1}            | {"a":2}
            {"a":1}            | {"a":"1"}
            {"a":[1,2]}        | {"a":[2,1]}
            {"a":["b","c"]}    | {"a":["bc"]}
            {"a":null}         | {}
            {"a":true}         | {"a":"true"}
            {"a":{}}           | {"a":[]}
            {"a":{"b":1}}      | {"a":{},"b":1}
            """)
    void anotherRequestIsAnother(String one, String other) throws Exception {
        assertThat(hash(one)).isNotEqualTo(hash(other));
    }

    @Test
    void methodAndPathCount() throws Exception {
        assertThat(RequestHash.of(
                        "POST", "/v1/orders", new StrictJson(StrictJson.Limits.USUAL).read("{}".getBytes(UTF_8))))
                .isNotEqualTo(RequestHash.of(
                        "POST", "/v1/quotes", new StrictJson(StrictJson.Limits.USUAL).read("{}".getBytes(UTF_8))));
    }

    private static byte[] hash(String json) throws Exception {
        return RequestHash.of("POST", "/v1/orders", new StrictJson(StrictJson.Limits.USUAL).read(json.getBytes(UTF_8)));
    }
}
