// Who can sit at the table: the sides between which a consultation has to be balanced.

export const partyKinds = ['resident', 'unit', 'member', 'expert', 'community', 'enterprise'] as const
export type PartyKind = (typeof partyKinds)[number]
