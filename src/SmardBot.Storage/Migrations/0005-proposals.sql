-- What staff change in the FAQ. The body is the change as JSON; accepted ones are laid over the files in the order of their numbers.
create table proposals (
    id text not null primary key,
    number bigint not null,
    kind text not null,
    entry text not null,
    state text not null,
    body text not null,
    by_id text not null,
    by_name text not null,
    at bigint not null,
    decided_by_id text,
    decided_by text,
    decided bigint,
    why text,
    source text not null
);
create index proposals_by_state on proposals (state, number);

-- Counts that only grow: 'proposal' numbers proposals, 'overlay' tells instances that there is something to read anew.
create table staff_counters (
    name text not null primary key,
    value bigint not null
);
insert into staff_counters (name, value) values ('proposal', 0), ('overlay', 0);
