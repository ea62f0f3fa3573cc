package org.lungang.compare;

/** A row of a plan that changed, and why it had to. */
public record ReplannedRow(Change change, Reason reason) {}
