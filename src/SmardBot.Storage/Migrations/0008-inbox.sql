-- The channel of Teams that is the inbox, and what was posted there.
create table inbox_channels (
    id text not null primary key,
    tenant text not null,
    team text not null,
    conversation text not null,
    name text not null,
    service_url text not null,
    bot text not null,
    asked_by_id text not null,
    asked_by text not null,
    asked bigint not null,
    confirmed_by text,
    confirmed bigint,
    fault text
);

create table ticket_cards (
    ticket text not null primary key,
    version bigint not null,
    service_url text,
    thread text,
    activity text,
    relayed bigint not null,
    lines text not null,
    claimed bigint not null
);

-- The version that the card of a ticket shows, on the ticket itself: what is owed is found without a join.
alter table tickets add column card_version bigint not null default 0;
create index tickets_owed on tickets (changed) where version <> card_version;
