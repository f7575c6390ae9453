package io.esimswitchboard.simulators;

import io.esimswitchboard.simulators.esimaccess.EsimAccess;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// The wholesalers in one process, until it is told to stop. Settings come from the environment:
/// `HUBBY_SIMULATOR_PORT`, `YONI_SIMULATOR_PORT`, `HUBBY_WEBHOOK_URL`, `YONI_WEBHOOK_URL`,
/// `ESIMACCESS_SIMULATOR_PORT` (without it eSIM Access is not started), `ESIMACCESS_WEBHOOK_URL`,
/// `SIMULATORS_DATA_DIR`, `SIMULATORS_BIND`, `SIMULATORS_CONTROL_OPEN`; `NAME=value` as an argument wins.
public final class Simulators {

    private final Map<String, String> environment;

    private Simulators(Map<String, String> environment) {
        this.environment = environment;
    }

    public static void main(String[] arguments) throws InterruptedException {
        var environment = new HashMap<>(System.getenv());
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 1) {
                System.err.println("not NAME=value: " + argument);
                System.exit(2);
            }
            environment.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        try {
            new Simulators(environment).run();
        } catch (IllegalStateException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws InterruptedException {
        var running = new LinkedHashMap<String, Simulator>();
        try {
            running.put("Hubby", HubbySimulator.start(options("HUBBY", 8090)));
            running.put("Yoni", YoniSimulator.start(options("YONI", 8091)));
            if (value("ESIMACCESS_SIMULATOR_PORT").isPresent()) {
                running.put("eSIM Access", Simulator.start(EsimAccess.KIND, options("ESIMACCESS", 8092)));
            }
        } catch (IllegalStateException e) {
            running.values().forEach(Simulator::close);
            throw e;
        }
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            running.values().forEach(Simulator::close);
            stopped.countDown();
        }));
        running.forEach((name, simulator) -> System.out.println(name + " simulator on " + simulator.uri()));
        stopped.await();
    }

    private SimulatorOptions options(String prefix, int usualPort) {
        String bind = value("SIMULATORS_BIND").orElse("127.0.0.1");
        int port = value(prefix + "_SIMULATOR_PORT").map(Simulators::port).orElse(usualPort);
        return new SimulatorOptions(
                new InetSocketAddress(address(bind), port),
                value(prefix + "_WEBHOOK_URL").orElse(""),
                value("SIMULATORS_DATA_DIR").map(Path::of).orElse(null),
                InstantSource.system(),
                value("SIMULATORS_CONTROL_OPEN").map(Boolean::parseBoolean).orElse(false));
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getAllByName(host)[0];
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + host + "' is no address of this machine", e);
        }
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no port");
        }
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }
}
