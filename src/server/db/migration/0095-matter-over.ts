// What a unit has behind it is found newest first, however much that is: the units stand in the index itself.

export const matterOver = `
create index matter_over on matter (district_id, urgency, id) include (unit_ids) where status in ('closed', 'ended', 'redirected');
`
