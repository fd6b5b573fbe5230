// A meeting is held about a matter or about a paper: which of the two, and of what kind. Those that were there are matters';
// a release that knows of nothing else goes on reading and writing them.

export const meetingSubject = `
alter table meeting add column subject_kind text not null default 'matter';
alter table meeting add column paper_id uuid;
alter table meeting alter column matter_id drop not null;
alter table meeting add constraint meeting_subject_check
  check ((subject_kind = 'matter') = (matter_id is not null) and (matter_id is null) <> (paper_id is null));
create index meeting_paper on meeting (district_id, paper_id) where paper_id is not null;
`
