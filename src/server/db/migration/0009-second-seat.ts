// One person who took two seats at a table counts once: which seat became which, and which votes count no more.

export const secondSeat = `
alter table attendance add column became uuid;
alter table vote add column counted boolean not null default true;
`
