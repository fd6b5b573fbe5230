// What is printed of proposals: the papers of one, and those of a whole plenary.

export const proposalPapers = ['form', 'decision', 'entrust', 'assist', 'answer', 'opinion', 'urge'] as const
export type ProposalPaper = (typeof proposalPapers)[number]

export const plenaryPapers = ['review', 'yearly', 'catalogue', 'list', 'units'] as const
export type PlenaryPaper = (typeof plenaryPapers)[number]
