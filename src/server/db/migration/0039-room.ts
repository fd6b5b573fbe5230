// A room that is full: what the host puts on the big screen, the time given, items left out, hands raised, who is there from
// afar.

export const room = `
alter table meeting add column screen jsonb;
alter table meeting add column timer timestamptz;
alter table meeting add column left_out integer[] not null default '{}';
alter table attendance add column hand_at timestamptz;
alter table attendance add column away boolean not null default false;
`
