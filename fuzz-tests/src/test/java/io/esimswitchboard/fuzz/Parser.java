package io.esimswitchboard.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.esimswitchboard.provider.testkit.ParserProbe;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Which of an adapter's two sides is fed.
enum Parser {
    /// Lines of headers, an empty line, a body.
    WEBHOOK {
        @Override
        void feed(ParserProbe probe, byte[] bytes) {
            String text = new String(bytes, ISO_8859_1);
            int head = text.startsWith("\n") ? 0 : text.indexOf("\n\n") + 1;
            probe.webhook(headers(text.substring(0, head)), text.substring(head).getBytes(ISO_8859_1));
        }
    },
    /// A body; a third of the bodies come as refusals, for they are read differently.
    ANSWER {
        @Override
        void feed(ParserProbe probe, byte[] bytes) {
            probe.answer(bytes.length % 3 == 0 ? 400 : 200, bytes);
        }
    };

    abstract void feed(ParserProbe probe, byte[] bytes);

    String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, List<String>> headers(String head) {
        return head.lines()
                .filter(line -> line.indexOf(':') > 0)
                .collect(Collectors.groupingBy(
                        line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT),
                        Collectors.mapping(
                                line -> line.substring(line.indexOf(':') + 1).strip(), Collectors.toList())));
    }
}
