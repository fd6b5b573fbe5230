// The public list of papers, newest first: read along the index in one direction, ties by id as the list has them.

export const paperListed = `
create index paper_listed on paper (district_id, kind, updated_at, id) where reach in ('cover', 'public');
drop index paper_public;
`
