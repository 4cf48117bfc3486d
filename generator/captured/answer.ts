import { catalog } from "../derived/catalog.js";
import { listProse, name, names, number, type Prose, plainProse, prose } from "../emit/prose.js";
import type { EventModel, SenderModel, SourceModel } from "../model/model.js";
import { whichIdentifiers } from "../targets/docs/answer-identifiers.js";
import { howMetaKeepsOne } from "../targets/docs/answer-merging.js";
import { whoCreatedIt } from "../targets/docs/answer-who.js";
import { branchesOf } from "../targets/docs/by-branch.js";
import { sourceWords } from "../targets/docs/source-words.js";
import { systemWords, wayToMeta } from "../targets/docs/system-words.js";
import type { Answers } from "./verdict.js";

/** What is known of the copy that was caught. */
export interface Copy {
  /** Whose it is: several where nothing tells them apart. */
  readonly senders: readonly SenderModel[];
  /** The name of its action source, if it is one of the event's. */
  readonly actionSource: string | undefined;
  /** The identifiers in it by Meta's names; undefined where the Pixel adds them only later. */
  readonly identifiers: readonly string[] | undefined;
  /** Whether its id has the contract's form. */
  readonly id: "fitting" | "foreign" | "none" | "unread";
}

/** Answers the three questions about an event that was caught on its way to Meta. */
export function answerCopy(event: EventModel, copy: Copy): Answers {
  const who = [cameFrom(copy)];
  const which = copy.identifiers === undefined ? [] : [carried(copy.identifiers)];
  return answers(event, who, which, mergedBy(event, copy));
}

/** The same about what a page told another system than Meta. */
export function answerPush(event: EventModel, source: SourceModel): Answers {
  const heard = prose`This is what ${systemWords(source)} is told or knows: Meta hears nothing of it.`;
  const none = prose`None went to Meta with it.`;
  return answers(
    event,
    [heard],
    [none],
    [prose`It is no copy of the event, so Meta has nothing to merge it with.`],
  );
}

function answers(
  event: EventModel,
  who: readonly Prose[],
  which: readonly Prose[],
  how: readonly Prose[],
): Answers {
  const wordsOf = sourceWords(catalog);
  const branches = branchesOf(event);
  return {
    whoCreatedIt: [...who, ...whoCreatedIt(event, wordsOf)].map(plainProse),
    whichIdentifiers: [...which, ...whichIdentifiers(event, branches, wordsOf)].map(plainProse),
    howMetaDeduplicates: [...how, ...howMetaKeepsOne(catalog, event, branches)].map(plainProse),
  };
}

function cameFrom({ senders, actionSource }: Copy): Prose {
  const systems = listProse(
    senders.map(({ source }) => systemWords(source)),
    " or ",
  );
  const [first] = senders;
  const way = first === undefined || senders.length > 1 ? prose`` : prose`, ${wayToMeta(first)}`;
  const where = actionSource === undefined ? prose`` : prose`, with action source ${name(actionSource)}`;
  return prose`This copy is sent by ${systems}${way}${where}.`;
}

function carried(identifiers: readonly string[]): Prose {
  return identifiers.length === 0
    ? prose`This copy carries none.`
    : prose`This copy carries ${names(identifiers)}.`;
}

function mergedBy(event: EventModel, copy: Copy): readonly Prose[] {
  const others = mergedWith(event, copy);
  if (others.length === 0) return [];
  const { withinHours, browserFirstMinutes } = catalog.merging;
  switch (copy.id) {
    case "fitting":
      return [
        prose`This copy has an id of the contract’s form: together with the copy of ${names(others.map(({ source }) => source.name))} that has the same name and id, Meta counts it once within ${number(withinHours)} hours. It keeps the first, or the browser’s if both come within ${number(browserFirstMinutes)} minutes.`,
      ];
    case "foreign":
      return [
        prose`The id of this copy is not the contract’s: the other copies have another one, and Meta counts each.`,
      ];
    case "none":
      return [
        prose`This copy has no id, so Meta cannot tell that another one is the same event, and counts both.`,
      ];
    case "unread":
      return [prose`The id of this copy is only known when the page runs.`];
    default:
      return copy.id satisfies never;
  }
}

/** The senders with whose copies Meta merges this one: a browser's with those of servers, and the other way round. */
function mergedWith({ senders: all }: EventModel, { senders, actionSource }: Copy): readonly SenderModel[] {
  if (senders.some(({ side }) => side === "browser")) {
    return all.filter(({ branches }) => branches.some((branch) => branch.actionSource.browserMirror));
  }
  const branches = senders.flatMap((sender) => sender.branches);
  const isMerged = branches.some(
    (branch) => branch.actionSource.name === actionSource && branch.actionSource.browserMirror,
  );
  return isMerged ? all.filter(({ side }) => side === "browser") : [];
}
