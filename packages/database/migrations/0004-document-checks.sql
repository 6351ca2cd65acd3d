-- What was found when the finished file was read back: [{name, passed, detail}].

alter table resume_versions add column checks jsonb not null default '[]';
