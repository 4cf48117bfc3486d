import { sentence } from "../../emit/field-type.js";
import { name, names, type Prose, prose, text } from "../../emit/prose.js";
import type { EventModel, SenderModel } from "../../model/model.js";
import type { WordsOfSource } from "./source-words.js";
import { wayToMeta } from "./system-words.js";

/** Which system created an event, and which others report or record the same occurrence. */
export function whoCreatedIt(event: EventModel, wordsOf: WordsOfSource): readonly Prose[] {
  const { source, event: ownName } = event.canonical;
  const [first] = event.senders;
  const ownWords = ownName === undefined ? prose`` : prose` It calls the event ${name(ownName.value)}.`;
  const way = first === undefined ? prose`` : creatorsWay(first);
  return [
    prose`${wordsOf(source).owned} creates it${way}. Trigger: ${quoted(event.trigger)}${ownWords}`,
    ...event.mirrors.map(
      (mirror) =>
        prose`${wordsOf(mirror.source).owned} reports the same occurrence again${mirrorsWay(mirror)}. Trigger: ${quoted(mirror.trigger)}`,
    ),
    ...event.observers.map((observer) => {
      const as = observer.event === undefined ? prose`` : prose` as ${name(observer.event.value)}`;
      return prose`${wordsOf(observer.source).system} records it${as} for its own reports; Meta hears nothing of that.`;
    }),
  ];
}

/** A system knows what happened; if generated code sends it, your own server tells Meta. */
function creatorsWay(sender: SenderModel): Prose {
  if (sender.side === "server")
    return prose`; your server sends it to Meta ${wayToMeta(sender)}${actionSourcesOf(sender)}`;
  return prose`, and sends it to Meta ${wayToMeta(sender)}`;
}

function mirrorsWay(sender: SenderModel): Prose {
  if (sender.side === "server")
    return prose`; your server sends it ${wayToMeta(sender)}${actionSourcesOf(sender)}`;
  return prose`, ${wayToMeta(sender)}`;
}

function actionSourcesOf({ branches }: SenderModel): Prose {
  return prose`, with action source ${names(
    branches.map(({ actionSource }) => actionSource.name),
    " or ",
  )}`;
}

function quoted(trigger: string): Prose {
  return prose`“${text(sentence(trigger))}”`;
}
