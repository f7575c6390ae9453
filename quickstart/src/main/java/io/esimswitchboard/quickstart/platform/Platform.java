package io.esimswitchboard.quickstart.platform;

import io.esimswitchboard.quickstart.kafka.EmbeddedKafka;
import io.esimswitchboard.quickstart.mysql.EmbeddedMySql;
import io.esimswitchboard.quickstart.process.Folders;
import io.esimswitchboard.quickstart.process.Ports;
import io.esimswitchboard.quickstart.process.Running;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The whole platform on this machine: both servers, the simulators and both services, each a process.
///
/// [#up] starts it, [#close] stops it in order. The processes end with this one in any case.
public final class Platform implements AutoCloseable {

    private static final String DATABASE = "switchboard";
    private static final Duration ARCHIVED_WITHIN = Duration.ofSeconds(40);

    private final Layout layout;
    private final PlatformPorts ports;
    private final Keys keys;
    private final DemoAccounts accounts;
    private final Part mysql;
    private final Part kafka;
    private final Part simulators;
    private final Part ingest;
    private final Part orchestrator;
    private final List<Part> furtherOrchestrators = new CopyOnWriteArrayList<>();
    private volatile PlatformOptions options;
    private volatile @Nullable String mysqlUrl;

    private Platform(PlatformOptions options) {
        this.options = options;
        this.mysqlUrl = options.givenMySql().orElse(null);
        this.layout = options.layout();
        this.ports = options.ports().resolved();
        this.keys = new Keys(Folders.create(layout.data()));
        this.accounts = new DemoAccounts(layout, ports);
        this.mysql = part("mysql", List.of(PortName.MYSQL), this::startMySql);
        this.kafka = part("kafka", List.of(PortName.KAFKA), this::startKafka);
        this.simulators = part("provider-simulators", List.of(PortName.HUBBY, PortName.YONI), this::startSimulators);
        this.ingest = part("webhook-ingest", List.of(PortName.INGEST), this::startIngest);
        this.orchestrator = part("orchestrator", List.of(PortName.ORCHESTRATOR), this::startOrchestrator);
    }

    /// A platform that is not started yet.
    public static Platform of(PlatformOptions options) {
        return new Platform(options);
    }

    /// Starts a platform and answers when all of it is ready.
    public static Platform start(PlatformOptions options) {
        Platform platform = of(options);
        platform.up(Progress.silent());
        return platform;
    }

    /// Starts everything and answers when it is ready; when one part fails, the others are stopped.
    public void up(Progress progress) {
        List<String> conflicts = ports.conflicts();
        if (!conflicts.isEmpty()) {
            throw new PortInUseException(String.join("\n", conflicts));
        }
        layout.turnLogs();
        try {
            Together.start(parts(mysql, kafka, simulators), progress);
            Together.start(List.of(ingest, orchestrator), progress);
            makeArchives();
            Together.start(furtherOrchestrators, progress);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        EnvironmentFile.write(this);
    }

    private void makeArchives() {
        if (options.classArchives()) {
            Stream.of(simulators, ingest, orchestrator)
                    .filter(part -> !options.layout().hasClassArchive(part.name()))
                    .forEach(part -> part.restart(ARCHIVED_WITHIN));
        }
    }

    /// Whatever starts from now on is what was built in `root`; what runs stays as it is.
    public void updateTo(Path root) {
        options = options.withProgramsOf(root);
    }

    public Layout layout() {
        return layout;
    }

    public PlatformPorts ports() {
        return ports;
    }

    public URI uri(PortName name) {
        return ports.uri(name);
    }

    public String apiKey() {
        return keys.apiKey();
    }

    public String operatorKey() {
        return keys.operatorKey();
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + ports.of(PortName.KAFKA);
    }

    public String mysqlUrl() {
        String url = mysqlUrl;
        if (url == null) {
            throw new IllegalStateException("MySQL was not started");
        }
        return url;
    }

    /// How it is reached, once it runs.
    public Access access() {
        Map<PortName, URI> uris = Stream.of(PortName.ORCHESTRATOR, PortName.INGEST, PortName.HUBBY, PortName.YONI)
                .collect(Collectors.toMap(name -> name, this::uri));
        return new Access(uris, apiKey(), operatorKey(), bootstrapServers(), mysqlUrl());
    }

    /// The platform's own database server; none of its [#parts] where it uses another.
    public Part mysql() {
        return mysql;
    }

    public Part kafka() {
        return kafka;
    }

    public Part simulators() {
        return simulators;
    }

    public Part ingest() {
        return ingest;
    }

    public Part orchestrator() {
        return orchestrator;
    }

    /// One more orchestrator beside those there are, on a free port; [#up] starts it after the first.
    public Part anotherOrchestrator() {
        int port = Ports.free();
        String name = "orchestrator-" + (furtherOrchestrators.size() + 2);
        Part another = new Part(name, List.of(port), layout.log(name), () -> startOrchestrator(name, port));
        furtherOrchestrators.add(another);
        return another;
    }

    public List<Part> parts() {
        return Stream.concat(
                        parts(mysql, kafka, simulators, ingest, orchestrator).stream(), furtherOrchestrators.stream())
                .toList();
    }

    /// Without MySQL where somebody else runs it.
    private List<Part> parts(Part... all) {
        return Stream.of(all)
                .filter(part -> part != mysql || options.givenMySql().isEmpty())
                .toList();
    }

    /// Stops the services first, so that they still find their servers while they finish.
    @Override
    public void close() {
        List<Part> servers = List.of(kafka, mysql);
        Together.stop(parts().stream().filter(part -> !servers.contains(part)).toList(), Duration.ofSeconds(6));
        Together.stop(servers, Duration.ofSeconds(4));
    }

    private Part part(String name, List<PortName> listensOn, Supplier<? extends Running> starter) {
        List<Integer> numbers = listensOn.stream().map(ports::of).toList();
        return new Part(name, numbers, layout.log(name), starter);
    }

    private Running startMySql() {
        EmbeddedMySql server =
                EmbeddedMySql.start(layout.data().resolve("mysql"), ports.of(PortName.MYSQL), layout.log("mysql"));
        mysqlUrl = server.createDatabase(DATABASE);
        return server;
    }

    private Running startKafka() {
        return EmbeddedKafka.start(layout.data().resolve("kafka"), ports.of(PortName.KAFKA), layout.log("kafka"));
    }

    private Running startSimulators() {
        URI intake = ports.uri(PortName.INGEST);
        Map<String, String> environment = Map.of(
                "HUBBY_SIMULATOR_PORT", Integer.toString(ports.of(PortName.HUBBY)),
                "YONI_SIMULATOR_PORT", Integer.toString(ports.of(PortName.YONI)),
                "HUBBY_WEBHOOK_URL", intake + "/webhooks/hubby",
                "YONI_WEBHOOK_URL", intake + "/webhooks/yoni/" + keys.yoniWebhookToken(),
                "SIMULATORS_DATA_DIR", layout.data().resolve("simulators").toString());
        return service("provider-simulators", "io.esimswitchboard.simulators.Simulators")
                .start(environment, List.of(ports.uri(PortName.HUBBY), ports.uri(PortName.YONI)));
    }

    private Running startIngest() {
        return service("webhook-ingest", "io.esimswitchboard.ingest.WebhookIngest")
                .start(serviceEnvironment(), List.of(ports.uri(PortName.INGEST)));
    }

    private Running startOrchestrator() {
        return startOrchestrator("orchestrator", ports.of(PortName.ORCHESTRATOR));
    }

    private Running startOrchestrator(String name, int port) {
        Map<String, String> environment = serviceEnvironment();
        environment.put("ORCHESTRATOR_PORT", Integer.toString(port));
        return service("orchestrator", "io.esimswitchboard.orchestrator.Orchestrator")
                .start(name, environment, List.of(PlatformPorts.uri(port)));
    }

    private JavaService service(String module, String mainClass) {
        return new JavaService(options, module, mainClass);
    }

    private Map<String, String> serviceEnvironment() {
        Map<String, String> environment = new HashMap<>(accounts.secrets(keys));
        environment.put("MYSQL_URL", mysqlUrl());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
        environment.put("ORCHESTRATOR_PORT", Integer.toString(ports.of(PortName.ORCHESTRATOR)));
        environment.put("WEBHOOK_INGEST_PORT", Integer.toString(ports.of(PortName.INGEST)));
        environment.put("MICRONAUT_CONFIG_FILES", accounts.configurationFiles());
        environment.put("SWITCHBOARD_KEYSET", "file:" + keys.keyset());
        environment.put("BOOTSTRAP_API_KEY", keys.apiKey());
        environment.put("BOOTSTRAP_OPERATOR_KEY", keys.operatorKey());
        environment.putAll(options.environment());
        return environment;
    }
}
