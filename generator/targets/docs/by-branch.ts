import { joinProse, name, type Prose, plainProse, prose } from "../../emit/prose.js";
import type { EventModel, SenderModel, ServerBranchModel } from "../../model/model.js";

/** What one server sends for one action source, under a name that tells it from the event's others. */
export interface Branch {
  readonly sender: SenderModel;
  readonly branch: ServerBranchModel;
  /** Undefined where the event has only this one. */
  readonly label: Prose | undefined;
}

/** All that servers of ours send for an event. */
export function branchesOf(event: EventModel): readonly Branch[] {
  const servers = event.senders.filter((sender) => sender.side === "server");
  const found: Branch[] = [];
  for (const sender of servers) {
    for (const branch of sender.branches) {
      found.push({ sender, branch, label: labelOf(servers.length > 1, sender, branch) });
    }
  }
  return found;
}

function labelOf(amongSeveral: boolean, sender: SenderModel, branch: ServerBranchModel): Prose | undefined {
  if (sender.branches.length === 1) return amongSeveral ? name(sender.source.name) : undefined;
  const actionSource = name(branch.actionSource.name);
  return amongSeveral ? prose`${name(sender.source.name)} with ${actionSource}` : actionSource;
}

/** One state where all branches agree, else each with those it holds for: "required (`app`), optional (`website`)". */
export function byBranch(branches: readonly Branch[], stateOf: (branch: Branch) => Prose): Prose {
  const [first] = branches;
  if (first !== undefined && branches.length === 1) return stateOf(first);
  const groups = new Map<string, { readonly state: Prose; readonly labels: Prose[] }>();
  for (const branch of branches) {
    const state = stateOf(branch);
    const group = groups.get(plainProse(state)) ?? { state, labels: [] };
    group.labels.push(...(branch.label === undefined ? [] : [branch.label]));
    groups.set(plainProse(state), group);
  }
  const [only, ...others] = groups.values();
  if (only === undefined || others.length === 0) return only?.state ?? prose``;
  const parts = [only, ...others].map(({ state, labels }) => prose`${state} (${joinProse(labels, ", ")})`);
  return joinProse(parts, ", ");
}
