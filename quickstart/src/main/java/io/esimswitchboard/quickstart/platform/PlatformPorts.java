package io.esimswitchboard.quickstart.platform;

import io.esimswitchboard.quickstart.process.Ports;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// A port for everything that listens.
public record PlatformPorts(Map<PortName, Integer> numbers) {

    public PlatformPorts {
        numbers = Map.copyOf(numbers);
    }

    public static PlatformPorts usual() {
        return of(PortName::usual);
    }

    /// Ports that nobody listens on now.
    public static PlatformPorts free() {
        return of(name -> 0).resolved();
    }

    public static PlatformPorts of(ToIntFunction<PortName> choice) {
        Map<PortName, Integer> numbers = new EnumMap<>(PortName.class);
        Arrays.stream(PortName.values()).forEach(name -> numbers.put(name, choice.applyAsInt(name)));
        return new PlatformPorts(numbers);
    }

    public int of(PortName name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalStateException("no port chosen for " + name);
        }
        return number;
    }

    /// Where it is reached: scheme, host and port, without a path.
    public URI uri(PortName name) {
        return uri(of(name));
    }

    static URI uri(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /// The same with a free port in place of each 0.
    public PlatformPorts resolved() {
        return of(name -> Ports.orFree(of(name)));
    }

    /// One line for each port that somebody else listens on.
    public List<String> conflicts() {
        return Arrays.stream(PortName.values())
                .filter(name -> !Ports.isFree(of(name)))
                .map(name -> "port " + of(name) + " is in use: choose another one with " + name.option()
                        + " (0 takes a free one)")
                .toList();
    }
}
