package io.esimswitchboard.orchestrator.catalogue;

/// An available offer with the package it fills.
public record Sellable(EsimPackage esimPackage, Offer offer) {}
