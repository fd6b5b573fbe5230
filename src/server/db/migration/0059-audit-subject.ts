// What was noted about one subject is found without reading all that was noted: a member sees who looked at their record.

export const auditSubject = `
create index audit_subject on audit (district_id, subject, subject_id, at desc);
`
