import { sentence } from "../../emit/field-type.js";
import { name, type Prose, prose, text } from "../../emit/prose.js";
import type { EventModel, SourceModel } from "../../model/model.js";
import { metaName, systemWords, wayToMeta } from "./system-words.js";

/** Which system created an event, and which others report or record the same occurrence. */
export function whoCreatedIt(event: EventModel): readonly Prose[] {
  const { source, event: ownName } = event.canonical;
  const [first] = event.senders;
  const ownWords = ownName === undefined ? prose`` : prose` Its own name for it: ${name(ownName.value)}.`;
  const way = first === undefined ? prose`` : prose`, and sends it to Meta ${wayToMeta(first)}`;
  return [
    prose`${systemWords(source)}${owned(source)} creates it${way}. The moment: ${moment(event.trigger)}${ownWords}`,
    ...event.mirrors.map(
      (mirror) =>
        prose`${systemWords(mirror.source)}${owned(mirror.source)} reports the same occurrence once more, ${wayToMeta(mirror)}. The moment: ${moment(mirror.trigger)}`,
    ),
    ...event.observers.map((observer) => {
      const as = observer.event === undefined ? prose`` : prose` as ${name(observer.event.value)}`;
      return prose`${systemWords(observer.source)} records it${as} for its own reports. None of that reaches Meta, and it does not change what ${name(metaName(event))} means there.`;
    }),
  ];
}

function owned({ owner }: SourceModel): Prose {
  return owner === undefined ? prose`` : prose`, owned by ${text(owner)},`;
}

function moment(trigger: string): Prose {
  return prose`“${text(sentence(trigger))}”`;
}
