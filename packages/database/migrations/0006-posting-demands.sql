-- What a posting says of visas, of where a remote person may live, and the least years and degree that it asks for.
alter table jobs
  add column remote_scope text,
  add column visa text check (visa in ('offered', 'not-offered')),
  add column min_years double precision check (min_years >= 0),
  add column degree_required text check (degree_required in ('none', 'bachelor', 'master', 'doctorate'));
