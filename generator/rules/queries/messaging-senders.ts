import type { EventModel, SenderModel, ServerBranchModel, ServerFieldModel } from "../../model/model.js";
import { onceFor } from "../../value/once-for.js";

interface MessagingSender {
  readonly sender: SenderModel;
  readonly branch: ServerBranchModel;
  /** The channel that Meta requires there, whether it is written or not. */
  readonly channel: ServerFieldModel;
}

/** What a messaging event's servers take: each sender with its branch for conversations. */
export const messagingSenders = onceFor((event: EventModel): readonly MessagingSender[] =>
  event.senders.flatMap((sender) =>
    sender.branches.flatMap((branch) => {
      const channel = demandedChannel(branch);
      return channel === undefined ? [] : [{ sender, branch, channel }];
    }),
  ),
);

function demandedChannel({ actionSource, serverEvent }: ServerBranchModel): ServerFieldModel | undefined {
  return serverEvent.find(
    ({ meta }) =>
      meta.valuesIn === "messaging-channels" && actionSource.requiresServerParameters.includes(meta.name),
  );
}
