package org.lungang.compare;

/** A visit of a plan that changed, and why it had to. */
public record ReplannedVisit(VisitChange change, Reason reason) {}
