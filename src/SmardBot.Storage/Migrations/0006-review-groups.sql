-- Questions that say the same, kept as they come: a list of a hundred thousand is read from its top.
create table review_groups (
    key text not null primary key,
    kind text not null,
    question text not null,
    outcome text not null,
    answered text not null,
    considered text not null,
    times bigint not null,
    first_day text not null,
    last_day text not null,
    decision text not null
);
create index review_groups_by_times on review_groups (decision, times desc, last_day desc);
create index review_groups_by_kind on review_groups (decision, kind, times desc, last_day desc);
create index review_groups_by_day on review_groups (last_day);

alter table review_questions add column topic text not null default '';
create index review_questions_by_topic on review_questions (topic, day desc);
create index feedback_by_entry on feedback (entry, day desc);
create index answer_counts_by_entry on answer_counts (outcome, entry, day);
