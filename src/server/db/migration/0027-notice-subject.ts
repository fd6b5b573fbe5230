// Unread notices by what they are about: what a notice asks for may be done by somebody else, and it is then read for all.

export const noticeSubject = `
create index notice_subject on notice (district_id, subject_id) where read_at is null;
`
