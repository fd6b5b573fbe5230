// The few matters that a coordinator may be able to close are found without looking at all that are open.

export const closable = `
create index matter_closable on matter (district_id, urgency, id) where status = 'open' and step = 'evaluation';
`
