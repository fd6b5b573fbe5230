// What is put to a meeting is a motion: the table, its keys and what refers to it carry that name.

export const motion = `
alter table proposal rename to motion;
alter index proposal_pkey rename to motion_pkey;
alter index proposal_meeting rename to motion_meeting;
alter table motion rename constraint proposal_status_check to motion_status_check;
alter table "position" rename column proposal_id to motion_id;
`
