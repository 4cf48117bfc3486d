import type { EventModel, SenderModel, ServerBranchModel } from "../model/model.js";

/** What a messaging event's servers take: each sender with its branch for the action source `business_messaging`. */
export function messagingSenders(
  event: EventModel,
): readonly { readonly sender: SenderModel; readonly branch: ServerBranchModel }[] {
  return event.senders.flatMap((sender) =>
    sender.branches
      .filter(({ actionSource }) => actionSource.requiresServerParameters.includes("messaging_channel"))
      .map((branch) => ({ sender, branch })),
  );
}
