-- Runs wait on the queue and may be taken up again; ending one is one statement, so a wish to cancel is no longer noted.
alter table runs
  add column attempts integer not null default 0,
  drop column cancel_requested_at;
create index runs_open on runs (created_at) where status in ('queued', 'running');

-- The pages that were asked for, and what lists show of a version, so that they need not read its content.
alter table resume_versions
  add column max_pages integer,
  add column line_count integer not null default 0,
  add column refused_count integer not null default 0;
update resume_versions set
  max_pages = greatest(page_count, 2),
  line_count = (select count(*) from jsonb_path_query(content, 'strict $.** ? (@.type() == "object" && exists(@.claim))')),
  refused_count = (
    select count(*) from jsonb_path_query(content, 'strict $.** ? (@.type() == "object" && exists(@.claim) && @.refused.type() == "object")')
  );
alter table resume_versions alter column max_pages set not null;

drop index resumes_user;
create index resumes_user on resumes (user_id, created_at desc, id desc);
-- What left this machine for a person, and for the installation itself, a page at a time.
drop index egress_log_user;
create index egress_log_user on egress_log (user_id, created_at desc, id desc);
