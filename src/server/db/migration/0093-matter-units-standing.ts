// What a unit has in hand is found at once, however much it has done before.

export const matterUnitsStanding = `
create index matter_units_standing on matter using gin (unit_ids) where status in ('open', 'paused');
`
