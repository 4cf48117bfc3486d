import type { EventModel, SenderModel, ServerBranchModel } from "../model/model.js";
import { onceFor } from "../value/once-for.js";

interface MessagingSender {
  readonly sender: SenderModel;
  readonly branch: ServerBranchModel;
}

/** What a messaging event's servers take: each sender with its branch for the action source `business_messaging`. */
export const messagingSenders = onceFor((event: EventModel): readonly MessagingSender[] =>
  event.senders.flatMap((sender) =>
    sender.branches
      .filter(({ actionSource }) => actionSource.requiresServerParameters.includes("messaging_channel"))
      .map((branch) => ({ sender, branch })),
  ),
);
