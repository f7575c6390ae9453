package io.esimswitchboard.simulators.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.wire.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The current values of a wholesaler's switches.
public final class Settings {

    private final Map<String, Setting<?>> known = new LinkedHashMap<>();
    private final Map<String, JsonNode> initial = new LinkedHashMap<>();
    private volatile Map<String, JsonNode> values;

    /// Starts with each setting's own initial value, but for those in `otherwise`.
    public Settings(List<Setting<?>> settings, ObjectNode otherwise) {
        settings.forEach(setting -> {
            known.put(setting.name(), setting);
            initial.put(setting.name(), setting.initial());
        });
        values = Map.copyOf(initial);
        put(otherwise);
        initial.putAll(values);
    }

    public <T> T get(Setting<T> setting) {
        JsonNode value = Optional.ofNullable(values.get(setting.name()))
                .orElseThrow(() -> new IllegalArgumentException("no setting '" + setting.name() + "' here"));
        return setting.read(value);
    }

    /// Changes the named settings, all or none.
    ///
    /// @throws IllegalArgumentException for an unknown name or a value that will not do
    public synchronized void put(ObjectNode changes) {
        var next = new LinkedHashMap<>(values);
        changes.properties().forEach(change -> {
            Setting<?> setting = Optional.<Setting<?>>ofNullable(known.get(change.getKey()))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "unknown setting '" + change.getKey() + "', known: " + known.keySet()));
            setting.read(change.getValue());
            next.put(change.getKey(), change.getValue());
        });
        values = Map.copyOf(next);
    }

    public synchronized void reset() {
        values = Map.copyOf(initial);
    }

    public ObjectNode shown() {
        ObjectNode json = Json.object();
        known.keySet().forEach(name -> json.set(name, values.get(name)));
        return json;
    }
}
