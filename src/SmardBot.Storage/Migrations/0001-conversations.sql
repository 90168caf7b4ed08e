-- Both databases run this same text. Two types are enough for that: text and bigint.
-- Times are milliseconds since 1970 UTC, flags are 0 or 1, bytes are base64, keys of unknown length are hashed.

create table conversations (
    id text not null primary key,
    channel text not null,
    user_id text,
    created bigint not null,
    active bigint not null,
    sequence bigint not null,
    resume_hash text,
    started bigint not null,
    ended bigint not null
);
create index conversations_by_active on conversations (active);

-- The body has neither id nor timestamp: both follow from the row.
create table activities (
    conversation text not null,
    sequence bigint not null,
    at bigint not null,
    once_key text,
    body text not null,
    primary key (conversation, sequence)
);
create unique index activities_by_once_key on activities (conversation, once_key) where once_key is not null;

create table states (
    conversation text not null,
    user_key text not null,
    written bigint not null,
    state text not null,
    primary key (conversation, user_key)
);
create index states_by_written on states (written);

create table deliveries (
    delivery_key text not null primary key,
    handled bigint not null
);
create index deliveries_by_handled on deliveries (handled);

create table secrets (
    name text not null primary key,
    value text not null
);
