package io.esimswitchboard.provider.testkit;

/// What every provider must prove. A provider module extends this class as `<Id>ConformanceTest`, supplies a harness,
/// and overrides no test. The rules are told in `docs/provider-contract.md`.
public abstract class ProviderConformance extends StormConformance {}
