package io.esimswitchboard.fuzz;

import io.esimswitchboard.provider.testkit.ParserProbe;
import java.util.Locale;

/// What Jazzer calls: the arguments name adapter and parser, then come bytes.
public final class ParserFuzz {

    private static Parser parser = Parser.WEBHOOK;
    private static ParserProbe probe = Adapter.TEMPLATE.probe();

    private ParserFuzz() {}

    public static void fuzzerInitialize(String[] args) {
        probe.close();
        probe = Adapter.valueOf(args[0].toUpperCase(Locale.ROOT)).probe();
        parser = Parser.valueOf(args[1].toUpperCase(Locale.ROOT));
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        parser.feed(probe, bytes);
    }

    public static void fuzzerTearDown() {
        probe.close();
    }
}
