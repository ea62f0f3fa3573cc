package org.lungang.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lungang.district.GroupType;
import org.lungang.district.Position;
import org.lungang.policy.Basis;
import org.lungang.policy.CalendarRules;
import org.lungang.policy.ConsentRule;
import org.lungang.policy.CountRule;
import org.lungang.policy.ExemptionRule;
import org.lungang.policy.Flow;
import org.lungang.policy.Itinerant;
import org.lungang.policy.Limit;
import org.lungang.policy.Policy;
import org.lungang.policy.Quota;
import org.lungang.policy.Term;
import org.lungang.policy.YearsRule;

/** A shipped policy with some of its parts replaced. */
public final class TestPolicy {

  private @Nullable Basis basis;
  private final Policy base;
  private final Map<String, ExemptionRule> exemptions;
  private List<YearsRule> yearsRules;
  private List<Quota> quotas;
  private List<Limit> limits;
  private List<CountRule> rules;
  private List<ConsentRule> consents;
  private Map<GroupType, List<Flow>> flows;
  private List<Flow> otherFlows;
  private Itinerant itinerant;
  private CalendarRules calendar;
  private final Map<Position, Term> terms;

  private TestPolicy(Policy base) {
    this.base = base;
    this.basis = base.basis();
    this.exemptions = new TreeMap<>(base.exemptions());
    this.yearsRules = base.yearsRules();
    this.quotas = base.quotas();
    this.limits = base.limits();
    this.rules = base.rules();
    this.consents = base.consents();
    this.flows = base.flows();
    this.otherFlows = base.otherFlows();
    this.itinerant = base.itinerant();
    this.calendar = base.calendar();
    this.terms = new TreeMap<>(base.termYears());
  }

  /** Starts from a shipped policy. */
  public static TestPolicy like(String policyId) {
    return new TestPolicy(ShippedPolicies.get(policyId));
  }

  /** Starts from any policy. */
  public static TestPolicy from(Policy policy) {
    return new TestPolicy(policy);
  }

  /** The term of a position. */
  public TestPolicy term(Position position, Term term) {
    terms.put(position, term);
    return this;
  }

  /** Changes one exemption. */
  public TestPolicy exemption(String id, ExemptionRule rule) {
    exemptions.put(id, rule);
    return this;
  }

  /** Takes one exemption out. */
  public TestPolicy withoutExemption(String id) {
    exemptions.remove(id);
    return this;
  }

  /** These rules of other years. */
  public TestPolicy yearsRules(YearsRule... rules) {
    this.yearsRules = List.of(rules);
    return this;
  }

  /** These quotas instead of all others. */
  public TestPolicy quotas(Quota... newQuotas) {
    this.quotas = List.of(newQuotas);
    return this;
  }

  /** These limits over all flows. */
  public TestPolicy limits(Limit... newLimits) {
    this.limits = List.of(newLimits);
    return this;
  }

  /** These flows for every group type, instead of all others. */
  public TestPolicy flows(Flow... newFlows) {
    this.flows = Map.of();
    this.otherFlows = new ArrayList<>(List.of(newFlows));
    return this;
  }

  /** What visits keep to. */
  public TestPolicy itinerant(Itinerant newItinerant) {
    this.itinerant = newItinerant;
    return this;
  }

  /** These rules of the calendar. */
  public TestPolicy calendar(CalendarRules newCalendar) {
    this.calendar = newCalendar;
    return this;
  }

  /** These rules of the policy's own. */
  public TestPolicy rules(List<CountRule> newRules) {
    this.rules = newRules;
    return this;
  }

  /** These questions for consent. */
  public TestPolicy consents(ConsentRule... newConsents) {
    this.consents = List.of(newConsents);
    return this;
  }

  /** This document as the basis of lists. */
  public TestPolicy basis(Basis newBasis) {
    this.basis = newBasis;
    return this;
  }

  /** The policy, complete. */
  public Policy build() {
    return new Policy(
        "test",
        base.name(),
        basis,
        base.backboneFrom(),
        exemptions,
        base.volunteersWaive(),
        base.otherCircumstances(),
        base.eligibleYears(),
        base.dueYears(),
        yearsRules,
        terms,
        base.maxMinutes(),
        flows,
        otherFlows,
        quotas,
        limits,
        rules,
        consents,
        base.easings(),
        base.drain(),
        itinerant,
        base.principles(),
        base.weights(),
        base.structure(),
        calendar,
        base.clauses(),
        base.sources());
  }
}
