// Why people are not told apart by what they think.

/** Discovered groups mean nothing among fewer people than this. */
export const peopleForDiscovery = 50

/**
 * Too `few` people are placed; the votes differ no more than `shuffled` ones do; people differ in how readily they say yes,
 * on one `scale`, and not in what they say it to; all but a few stand `together`.
 */
export const ungroupedReasons = ['few', 'shuffled', 'scale', 'together'] as const
export type UngroupedReason = (typeof ungroupedReasons)[number]
