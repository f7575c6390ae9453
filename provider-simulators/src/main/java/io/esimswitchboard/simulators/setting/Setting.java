package io.esimswitchboard.simulators.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A switch: its name in the control API, the value it starts with and how a value is read. `reader`
/// throws [IllegalArgumentException] saying which values would do.
public record Setting<T>(String name, JsonNode initial, Function<JsonNode, T> reader) {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[\\w.:\\[\\]-]+(/[\\w./~%?=&+-]*)?");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");
    private static final Duration OFF = Duration.ofDays(36_500);

    public static Setting<String> text(String name, String initial) {
        return new Setting<>(name, TextNode.valueOf(initial), node -> {
            check(node.isTextual() || node.isNumber(), name, "a text");
            return node.asText();
        });
    }

    /// An `http` or `https` address, empty at first.
    public static Setting<String> webAddress(String name) {
        return new Setting<>(name, TextNode.valueOf(""), node -> {
            String address = node.asText();
            check(address.isEmpty() || WEB_ADDRESS.matcher(address).matches(), name, "an http address or empty");
            return address;
        });
    }

    public static Setting<String> headerName(String name, String initial) {
        return new Setting<>(name, TextNode.valueOf(initial), node -> {
            check(HEADER.matcher(node.asText()).matches(), name, "the name of a header");
            return node.asText();
        });
    }

    public static Setting<String> oneOf(String name, String initial, String... others) {
        var allowed = new ArrayList<>(List.of(initial));
        allowed.addAll(List.of(others));
        return new Setting<>(name, TextNode.valueOf(initial), node -> {
            check(allowed.contains(node.asText()), name, "one of " + allowed);
            return node.asText();
        });
    }

    public static Setting<Integer> oneOf(String name, int initial, Integer... others) {
        var allowed = new ArrayList<>(List.of(initial));
        allowed.addAll(List.of(others));
        return new Setting<>(name, IntNode.valueOf(initial), node -> {
            check(node.isInt() && allowed.contains(node.intValue()), name, "one of " + allowed);
            return node.intValue();
        });
    }

    public static Setting<Boolean> onOff(String name, boolean initial) {
        return new Setting<>(name, BooleanNode.valueOf(initial), node -> {
            check(node.isBoolean(), name, "true or false");
            return node.booleanValue();
        });
    }

    /// Written `300ms`, `5s`, `5m`, `2h`, or `off` for a length that never ends.
    public static Setting<Duration> duration(String name, String initial) {
        return new Setting<>(name, TextNode.valueOf(initial), node -> durationOf(name, node.asText()));
    }

    public static Setting<BigDecimal> decimal(String name, String initial) {
        return new Setting<>(name, DecimalNode.valueOf(new BigDecimal(initial)), node -> {
            check(node.isNumber() && node.decimalValue().signum() >= 0, name, "a number, 0 or more");
            return node.decimalValue();
        });
    }

    public T read(JsonNode node) {
        return reader.apply(node);
    }

    private static Duration durationOf(String name, String text) {
        if (text.equals("off")) {
            return OFF;
        }
        Matcher matcher = DURATION.matcher(text);
        check(matcher.matches(), name, "a length of time such as 300ms, 5s, 5m, 2h, or off");
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }

    static void check(boolean fine, String name, String wanted) {
        if (!fine) {
            throw new IllegalArgumentException("setting '" + name + "' must be " + wanted);
        }
    }
}
