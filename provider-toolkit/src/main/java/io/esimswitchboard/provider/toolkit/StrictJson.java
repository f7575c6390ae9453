package io.esimswitchboard.provider.toolkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads JSON (RFC 8259) from somebody we do not trust.
///
/// Accepted is one value in valid UTF-8 without a byte order mark, nothing after it, no name twice in an object, no
/// half of a surrogate pair, within [Limits] and a million names and values. Numbers are kept exactly, as `BigDecimal`.
/// Safe for concurrent use.
public final class StrictJson {

    /// @param depth of nesting
    /// @param numberLength in characters
    /// @param textLength of a string or a name, in UTF-16 units
    /// @param bytes of the whole
    public record Limits(int depth, int numberLength, int textLength, int bytes) {

        /// Depth 50, numbers of 40 characters, texts of 64 Ki, 1 MiB in all.
        public static final Limits USUAL = new Limits(50, 40, 1 << 16, 1 << 20);

        public Limits withBytes(int most) {
            return new Limits(depth, numberLength, textLength, most);
        }
    }

    // What bounds the memory of a tree: `[0,0,0` needs forty times the space of its text.
    private static final int MAX_TOKENS = 1_000_000;

    private static final char REPLACEMENT = '\ufffd';
    private static final Pattern NOT_A_NAME = Pattern.compile("/(?![A-Za-z0-9_.-]{1,40}(/|$))[^/]*");

    private final Limits limits;
    private final JsonFactory factory;

    public StrictJson(Limits limits) {
        this.limits = limits;
        this.factory = JsonFactory.builder()
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxTokenCount(MAX_TOKENS)
                        .maxNestingDepth(limits.depth())
                        .maxNumberLength(limits.numberLength())
                        .maxStringLength(limits.textLength())
                        .maxNameLength(limits.textLength())
                        .build())
                .build();
    }

    /// The tree that stands in `bytes`.
    public JsonNode read(byte[] bytes) throws StrictJsonException {
        if (bytes.length > limits.bytes()) {
            throw new StrictJsonException("", "longer than " + limits.bytes() + " bytes");
        }
        String text = text(bytes);
        // From text and not from bytes: given bytes, the parser would guess at other encodings.
        try (JsonParser parser = factory.createParser(text)) {
            return whole(parser, text.indexOf('\\') >= 0);
        } catch (IOException e) {
            throw new IllegalStateException("text in memory is read and closed without an I/O error", e);
        }
    }

    // Decoding that replaces what is wrong is many times as fast, and seldom leaves a doubt.
    private static String text(byte[] bytes) throws StrictJsonException {
        String text = new String(bytes, UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0 && !Arrays.equals(text.getBytes(UTF_8), bytes)) {
            throw new StrictJsonException("", "not UTF-8");
        }
        return text;
    }

    /// As [#read], for a caller to whom it does not matter what is wrong.
    public Optional<JsonView> view(byte[] bytes) {
        try {
            return Optional.of(JsonView.of(read(bytes)));
        } catch (StrictJsonException e) {
            return Optional.empty();
        }
    }

    private static JsonNode whole(JsonParser parser, boolean escapes) throws IOException, StrictJsonException {
        try {
            JsonTree tree = new JsonTree(parser, escapes);
            JsonNode root = tree.next();
            if (parser.nextToken() != null) {
                throw new StrictJsonException("", "content after the end");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw new StrictJsonException(pointer(parser), reason(e));
        }
    }

    // A name that does not look like one may be content in the wrong place.
    static String pointer(JsonParser parser) {
        return NOT_A_NAME
                .matcher(parser.getParsingContext().pathAsPointer().toString())
                .replaceAll("/?");
    }

    // The parser's own words quote the content, which may be secret.
    private static String reason(JsonProcessingException e) {
        return e instanceof StreamConstraintsException ? "over a limit of depth or length" : "not JSON";
    }
}
