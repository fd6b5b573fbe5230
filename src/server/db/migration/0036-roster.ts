// What the roster says of people, and what kind of body a group is.

export const roster = `
alter table person add column profile jsonb not null default '{}';
alter table "group" add column kind text not null default 'area';
`
