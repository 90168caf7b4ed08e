-- What turns leave beside conversations. Nothing here leads back to a conversation or a user.
-- Days are text, such as 2027-01-31: they sort, and people read them.

-- The id is a hash of all but the times, so that the same question of a day is one row.
create table review_questions (
    id text not null primary key,
    day text not null,
    channel text not null,
    outcome text not null,
    question text not null,
    answered text not null,
    considered text not null,
    times bigint not null
);
create index review_questions_by_day on review_questions (day);

create table answer_counts (
    day text not null,
    channel text not null,
    outcome text not null,
    entry text not null,
    hash text not null,
    times bigint not null,
    primary key (day, channel, outcome, entry, hash)
);

create table feedback (
    id text not null primary key,
    day text not null,
    channel text not null,
    entry text not null,
    hash text not null,
    thumb text not null,
    reason text
);
create index feedback_by_day on feedback (day);
