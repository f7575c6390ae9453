package io.esimswitchboard.quickstart.command;

import io.esimswitchboard.quickstart.platform.PlatformPorts;
import io.esimswitchboard.quickstart.platform.PortName;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the command line asks for.
public record Arguments(Word word, Set<Flag> flags, PlatformPorts ports, Optional<Path> data) {

    /// The words known.
    public enum Word {
        DEMO,
        UP,
        STATUS,
        DOWN;

        private Set<Flag> flags() {
            return switch (this) {
                case DEMO -> EnumSet.of(Flag.EXIT, Flag.FRESH);
                case UP -> EnumSet.of(Flag.DETACH, Flag.FRESH);
                case STATUS, DOWN -> EnumSet.noneOf(Flag.class);
            };
        }
    }

    /// The options that take no value.
    public enum Flag {
        EXIT,
        FRESH,
        DETACH;

        private String option() {
            return "--" + name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean has(Flag flag) {
        return flags.contains(flag);
    }

    /// Reads a command line; a port that it does not name comes from the environment.
    ///
    /// @throws UsageException saying what is wrong with it
    public static Arguments parse(List<String> words, Map<String, String> environment) {
        if (words.isEmpty()) {
            throw new UsageException("what shall I do?");
        }
        Reader reader = new Reader(
                word(words.getFirst()), words.subList(1, words.size()).iterator());
        reader.readAll();
        PlatformPorts ports = PlatformPorts.of(name -> Optional.ofNullable(reader.ports.get(name))
                .or(() -> fromEnvironment(name, environment))
                .orElse(name.usual()));
        return new Arguments(reader.word, Set.copyOf(reader.flags), ports, reader.data);
    }

    private static Word word(String text) {
        return Arrays.stream(Word.values())
                .filter(word -> word.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new UsageException("unknown command: " + text));
    }

    private static Optional<Integer> fromEnvironment(PortName name, Map<String, String> environment) {
        return name.variables().stream()
                .filter(variable -> !environment.getOrDefault(variable, "").isBlank())
                .findFirst()
                .map(variable -> port(variable, environment.getOrDefault(variable, "")));
    }

    private static int port(String where, String text) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 0 && number <= 65_535) {
                return number;
            }
        } catch (NumberFormatException e) {
            // answered below, like a number out of range
        }
        throw new UsageException(where + " wants a port from 0 to 65535, not '" + text + "'");
    }

    private static final class Reader {

        private final Word word;
        private final Iterator<String> rest;
        private final Set<Flag> flags = new HashSet<>();
        private final Map<PortName, Integer> ports = new EnumMap<>(PortName.class);
        private Optional<Path> data = Optional.empty();

        private Reader(Word word, Iterator<String> rest) {
            this.word = word;
            this.rest = rest;
        }

        private void readAll() {
            while (rest.hasNext()) {
                String text = rest.next();
                int equals = text.indexOf('=');
                if (equals > 0) {
                    take(text.substring(0, equals), Optional.of(text.substring(equals + 1)));
                } else {
                    take(text, Optional.empty());
                }
            }
        }

        private void take(String option, Optional<String> value) {
            Optional<Flag> flag = Arrays.stream(Flag.values())
                    .filter(known -> known.option().equals(option))
                    .findFirst();
            Optional<PortName> port = Arrays.stream(PortName.values())
                    .filter(known -> known.option().equals(option))
                    .findFirst();
            if (flag.isPresent() && value.isEmpty()) {
                flags.add(allowed(flag.get()));
            } else if (port.isPresent()) {
                ports.put(port.get(), port(option, valueOf(option, value)));
            } else if (option.equals("--data")) {
                data = Optional.of(Path.of(valueOf(option, value)));
            } else {
                throw new UsageException("unknown option: " + option);
            }
        }

        private Flag allowed(Flag flag) {
            if (!word.flags().contains(flag)) {
                String known = word.flags().stream().map(Flag::option).sorted().collect(Collectors.joining(", "));
                throw new UsageException(word.name().toLowerCase(Locale.ROOT) + " has no " + flag.option()
                        + (known.isEmpty() ? "" : ", only " + known));
            }
            return flag;
        }

        private String valueOf(String option, Optional<String> value) {
            if (value.isPresent()) {
                return value.get();
            }
            if (!rest.hasNext()) {
                throw new UsageException(option + " wants a value");
            }
            return rest.next();
        }
    }
}
