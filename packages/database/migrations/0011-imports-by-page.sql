-- Imports a page at a time.
drop index imports_user;
create index imports_user on imports (user_id, created_at desc, id desc);
