// What is said in a room about a paper may be told of as well, and a paper may lie on no group's desk: then it is the office's.

export const flagGroup = `
alter table flag alter column group_id drop not null;
`
