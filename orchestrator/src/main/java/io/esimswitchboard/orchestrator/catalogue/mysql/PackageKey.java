package io.esimswitchboard.orchestrator.catalogue.mysql;

import io.micronaut.core.annotation.Introspected;

@Introspected
@SuppressWarnings("ArrayRecordComponent") // a row on its way from the driver, never compared
record PackageKey(byte[] id, String fingerprint) {}
