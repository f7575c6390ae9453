package io.esimswitchboard.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.testkit.Mutator;
import io.esimswitchboard.provider.testkit.ParserProbe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The examples, and what a few changes make of them: the same ones in every build. `fuzz.sh` goes on from here.
final class ParsersTest {

    private static final Path SEEDS = Path.of("src/test/resources/seeds");
    private static final Duration AT_MOST = Duration.ofMillis(1_500);
    private static final int INPUTS = 3_000;

    static Stream<Arguments> parsers() {
        return Stream.of(Adapter.values())
                .flatMap(adapter -> Stream.of(Parser.values()).map(parser -> Arguments.of(adapter, parser)));
    }

    @ParameterizedTest
    @MethodSource("parsers")
    void everyInputGetsAnAnswer(Adapter adapter, Parser parser) throws IOException {
        List<byte[]> seeds = seeds(adapter, parser);
        assertThat(seeds).hasSizeGreaterThan(1);
        Mutator mutator = new Mutator(new SplittableRandom(7), seeds);
        try (ParserProbe probe = adapter.probe()) {
            seeds.forEach(seed -> feed(parser, probe, seed));
            long deadline = System.nanoTime() + AT_MOST.toNanos();
            for (int input = 0; input < INPUTS && System.nanoTime() - deadline < 0; input++) {
                feed(parser, probe, mutator.next());
            }
        }
    }

    private static void feed(Parser parser, ParserProbe probe, byte[] bytes) {
        try {
            parser.feed(probe, bytes);
        } catch (AssertionError e) {
            throw new AssertionError("fed " + HexFormat.of().formatHex(bytes), e);
        }
    }

    private static List<byte[]> seeds(Adapter adapter, Parser parser) throws IOException {
        try (Stream<Path> files = Files.list(SEEDS.resolve(adapter.lowerCase()).resolve(parser.lowerCase()))) {
            return files.sorted().map(ParsersTest::bytes).toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
