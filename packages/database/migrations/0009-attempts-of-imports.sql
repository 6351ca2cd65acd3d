-- How often the reading of an import began: a file that ends the process must not be read for ever.
alter table imports add column attempts integer not null default 0;
create index imports_unread on imports (created_at) where status in ('queued', 'reading');
