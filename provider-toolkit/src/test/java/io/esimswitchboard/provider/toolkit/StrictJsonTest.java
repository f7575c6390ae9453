package io.esimswitchboard.provider.toolkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micronaut.json.tree.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StrictJsonTest {

    private final StrictJson json = new StrictJson(StrictJson.Limits.USUAL.withBytes(200_000));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1,\"a\":2}          | /a        | duplicate name",
                "{\"a\":{\"b\":[0,{\"c\":1,\"c\":2}]}} | /a/b/1/c | duplicate name",
                "{\"a\":NaN}                | /a        | not JSON",
                "{\"a\":Infinity}           | /a        | not JSON",
                "{\"a\":1} x                | ``        | not JSON",
                "{\"a\":1}{}                | ``        | content after the end",
                "{\"a\":1e400}              | /a        | number out of range",
                "{\"a\":1e-999999}          | /a        | number out of range",
                "{\"a\":1E-2147483648}      | /a        | number out of range",
                "{\"a\":1E99999999999999}   | /a        | number out of range",
                "{\"a\":12345678901234567890123456789012345678901} | /a | over a limit of depth or length",
                "{\"a\":\"\\ud83d\"}        | /a        | half of a surrogate pair",
                "{\"a\":\"\\ude00\\ud83d\"} | /a        | half of a surrogate pair",
                "{\"\\ud83d\":1}            | /?        | half of a surrogate pair",
                "{\"a\":01}                 | /a        | not JSON",
                "{'a':1}                    | ``        | not JSON",
                "{\"a\":1,}                 | /a        | not JSON",
                "[1,2                       | /1        | not JSON",
                "<html></html>              | ``        | not JSON"
            })
    void whatIsNotStrictIsRefusedWithPlaceAndReason(String text, String pointer, String reason) {
        assertThatExceptionOfType(StrictJsonException.class)
                .isThrownBy(() -> json.read(text.strip().getBytes(UTF_8)))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.pointer()).isEqualTo(pointer);
                });
    }

    @Test
    void nothingAtAllIsNotJson() {
        assertThatExceptionOfType(StrictJsonException.class).isThrownBy(() -> json.read(new byte[0]));
    }

    @Test
    void aByteOrderMarkIsRefused() {
        assertThatExceptionOfType(StrictJsonException.class).isThrownBy(() -> json.read("\ufeff{}".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE"})
    void noOtherEncodingIsGuessed(String charset) {
        assertThatExceptionOfType(StrictJsonException.class)
                .isThrownBy(() -> json.read("{\"a\":\"x\"}".getBytes(Charset.forName(charset))));
    }

    @Test
    void overlongAndBrokenUtf8IsRefused() {
        assertThatExceptionOfType(StrictJsonException.class)
                .isThrownBy(() -> json.read("\"\u00c0\u00af\"".getBytes(StandardCharsets.ISO_8859_1)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo("not UTF-8"));
    }

    @Test
    void theReplacementCharacterIsACharacterLikeOthers() throws StrictJsonException {
        assertThat(json.read("\"a\ufffdb\"".getBytes(UTF_8)).getStringValue()).isEqualTo("a\ufffdb");
    }

    @Test
    void depthIsLimited() {
        assertThatExceptionOfType(StrictJsonException.class)
                .isThrownBy(() -> json.read("[".repeat(20_000).getBytes(UTF_8)));
        assertThatExceptionOfType(StrictJsonException.class)
                .isThrownBy(() -> json.read(("[".repeat(51) + "]".repeat(51)).getBytes(UTF_8)));
    }

    @Test
    void lengthsAreLimited() {
        assertThatExceptionOfType(StrictJsonException.class)
                .isThrownBy(() -> json.read(("\"" + "x".repeat(70_000) + "\"").getBytes(UTF_8)));
        assertThatExceptionOfType(StrictJsonException.class)
                .isThrownBy(() -> json.read(" ".repeat(200_001).getBytes(UTF_8)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo("longer than 200000 bytes"));
    }

    @Test
    void theReasonQuotesNothingOfTheContent() {
        assertThatExceptionOfType(StrictJsonException.class)
                .isThrownBy(() -> json.read("{\"a\": s3cret}".getBytes(UTF_8)))
                .withMessageNotContaining("s3cret")
                .withNoCause();
    }

    @Test
    void aNameThatMayBeContentIsNotQuotedEither() {
        assertThatExceptionOfType(StrictJsonException.class)
                .isThrownBy(() -> json.read("{\"code_1\":{\"LPA:1$smdp$M\":{\"x\": NaN}}}".getBytes(UTF_8)))
                .satisfies(refused -> assertThat(refused.pointer()).isEqualTo("/code_1/?/x"));
    }

    @Test
    void theNumberOfValuesIsLimited() {
        StrictJson large = new StrictJson(StrictJson.Limits.USUAL.withBytes(4_000_000));

        assertThatExceptionOfType(StrictJsonException.class)
                .isThrownBy(() -> large.read(("[" + "0,".repeat(1_000_000) + "0]").getBytes(UTF_8)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo("over a limit of depth or length"));
    }

    @Test
    void numbersAndTextsAreKeptExactly() throws StrictJsonException {
        JsonNode tree = json.read(
                "{\"price\":0.10,\"order\":20260325162390116407,\"name\":\"\u65e5\u672c \ud83c\uddef\\u0000\"}"
                        .getBytes(UTF_8));

        assertThat(JsonView.of(tree).text("price")).contains("0.10");
        assertThat(JsonView.of(tree).text("order")).contains("20260325162390116407");
        assertThat(JsonView.of(tree).text("name")).contains("\u65e5\u672c \ud83c\uddef\u0000");
    }
}
