-- Questions that families leave for a person, and who did what.
create table tickets (
    id text not null primary key,
    conversation text not null,
    channel text not null,
    state text not null,
    content text not null,
    consented bigint not null,
    opened bigint not null,
    changed bigint not null,
    holder_id text,
    holder text,
    staff_acted bigint,
    family_wrote bigint not null,
    answered bigint,
    closed bigint,
    alarmed bigint not null,
    code_hash text,
    version bigint not null
);
create unique index tickets_open on tickets (conversation) where state <> 'closed';
create index tickets_by_conversation on tickets (conversation, opened);
create index tickets_by_state on tickets (state, family_wrote);
create index tickets_by_change on tickets (changed);
create unique index tickets_by_code on tickets (code_hash) where code_hash is not null;

-- Owed until struck; the text of one that was said stands in its conversation alone.
create table ticket_replies (
    id text not null primary key,
    ticket text not null,
    conversation text not null,
    role text not null,
    body text not null,
    at bigint not null,
    struck bigint not null
);
create index ticket_replies_owed on ticket_replies (at) where struck = 0;
create index ticket_replies_by_ticket on ticket_replies (ticket);
create index ticket_replies_by_conversation on ticket_replies (conversation);

create table audit (
    id text not null primary key,
    at bigint not null,
    actor_id text not null,
    actor text not null,
    door text not null,
    action text not null,
    subject text not null,
    detail text,
    seconds bigint
);
create index audit_by_time on audit (at);
create index audit_by_action on audit (action, at);
create index audit_by_subject on audit (subject, at);
