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
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/// Reads JSON (RFC 8259) from somebody we do not trust.
///
/// Accepted is one value in valid UTF-8 without a byte order mark, nothing after it, no name twice in an object, no
/// half of a surrogate pair, within [Limits]. Numbers are kept exactly, as `BigDecimal`. Safe for concurrent use.
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

    private final Limits limits;
    private final JsonFactory factory;

    public StrictJson(Limits limits) {
        this.limits = limits;
        this.factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
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
        // From text and not from bytes: given bytes, the parser would guess at other encodings.
        String text = decoded(bytes);
        try (JsonParser parser = factory.createParser(text)) {
            return whole(parser);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory is read and closed without an I/O error", e);
        }
    }

    /// As [#read], for a caller to whom it does not matter what is wrong.
    public Optional<JsonView> view(byte[] bytes) {
        try {
            return Optional.of(JsonView.of(read(bytes)));
        } catch (StrictJsonException e) {
            return Optional.empty();
        }
    }

    private static String decoded(byte[] bytes) throws StrictJsonException {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new StrictJsonException("", "not UTF-8");
        }
    }

    private static JsonNode whole(JsonParser parser) throws IOException, StrictJsonException {
        try {
            JsonTree tree = new JsonTree(parser);
            JsonNode root = tree.next();
            if (parser.nextToken() != null) {
                throw new StrictJsonException("", "content after the end");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw new StrictJsonException(pointer(parser), reason(e));
        }
    }

    static String pointer(JsonParser parser) {
        return parser.getParsingContext().pathAsPointer().toString();
    }

    // The parser's own words quote the content, which may be secret.
    private static String reason(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return "over a limit of depth or length";
        }
        return e.getOriginalMessage().startsWith("Duplicate field") ? "duplicate name" : "not JSON";
    }
}
