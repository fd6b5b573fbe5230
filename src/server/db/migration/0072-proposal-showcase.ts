// Proposals that are published as good work, for the list of it.

export const proposalShowcase = `
create index paper_showcased on paper (district_id)
  where kind = 'proposal' and state -> 'showcase' ->> 'status' = 'published';
`
