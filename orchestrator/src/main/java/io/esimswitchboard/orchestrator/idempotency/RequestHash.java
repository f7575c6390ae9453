package io.esimswitchboard.orchestrator.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;

/// What a request says, as a number. The order of keys, white space and the spelling of numbers say nothing.
public final class RequestHash {

    private final MessageDigest digest;

    private RequestHash() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public static byte[] of(String method, String path, JsonNode body) {
        RequestHash hash = new RequestHash();
        hash.text('m', method);
        hash.text('p', path);
        hash.value(body);
        return hash.digest.digest();
    }

    private void value(JsonNode value) {
        if (value.isObject()) {
            object(value);
        } else if (value.isArray()) {
            count('a', value.size());
            value.values().forEach(this::value);
        } else if (value.isString()) {
            text('s', value.getStringValue());
        } else if (value.isNumber()) {
            text('n', canonical(value.getBigDecimalValue()));
        } else {
            text('l', value.isNull() ? "null" : Boolean.toString(value.getBooleanValue()));
        }
    }

    private void object(JsonNode object) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        object.entries().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        count('o', sorted.size());
        sorted.forEach((name, member) -> {
            text('k', name);
            value(member);
        });
    }

    private static String canonical(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
    }

    // With its length, so that no two different trees write the same bytes.
    private void text(char type, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        count(type, bytes.length);
        digest.update(bytes);
    }

    private void count(char type, int count) {
        digest.update(ByteBuffer.allocate(5).put((byte) type).putInt(count).flip());
    }
}
