// axe with every rule that it has on by default, and the size of targets.
import AxeBuilder from "@axe-core/playwright";

/** Returns what axe finds wrong with a page as it stands, a line a rule. */
export async function violations(page) {
  // A page without frames needs no second page to gather what was found.
  const builder = new AxeBuilder({ page }).setLegacyMode();
  const options = { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } };
  const { violations } = await builder.options(options).analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}): ${nodes[0]?.html} ${nodes[0]?.failureSummary ?? ""}`);
}
