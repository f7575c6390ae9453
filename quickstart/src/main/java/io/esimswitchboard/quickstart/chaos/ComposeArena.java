package io.esimswitchboard.quickstart.chaos;

import io.esimswitchboard.quickstart.compose.Container;
import io.esimswitchboard.quickstart.compose.Stack;
import io.esimswitchboard.quickstart.http.Api;
import io.esimswitchboard.quickstart.platform.Access;
import io.esimswitchboard.quickstart.platform.PortName;
import java.nio.file.Path;
import java.util.List;

/// A stack of containers that is up, and stays up. It has the settings of `docker/chaos.yml`.
record ComposeArena(Stack stack, Access access, List<Container> containers, Path folder, List<Wholesaler> wholesalers)
        implements Arena {

    static ComposeArena of(Stack stack, Path folder, long seed) {
        Access access = stack.access();
        return new ComposeArena(
                stack,
                access,
                stack.containers(),
                folder,
                List.of(
                        Wholesaler.hubby(access.uri(PortName.HUBBY), seed),
                        Wholesaler.yoni(access.uri(PortName.YONI), seed)));
    }

    @Override
    public List<Api> instances() {
        return containers.stream()
                .filter(each -> each.service().equals(Stack.ORCHESTRATOR))
                .map(each -> Api.withKey(each.uri(PortName.ORCHESTRATOR.usual()), access.apiKey()))
                .toList();
    }

    @Override
    public List<Victim> victims() {
        return containers.stream()
                .map(each -> new Victim(each, each.service().equals(Stack.SIMULATORS) ? this::stirUp : () -> {}))
                .toList();
    }

    @Override
    public Path logs() {
        return stack.saveLogs(folder.resolve("logs"));
    }

    @Override
    public void close() {
        // It was not started here.
    }
}
