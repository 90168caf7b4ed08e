-- Turns that are owed: written with the activity that they answer, deleted with their replies. Sequence 0 is the greeting.
create table turns (
    conversation text not null,
    sequence bigint not null,
    refused bigint not null,
    owner text not null,
    until bigint not null,
    takes bigint not null,
    primary key (conversation, sequence)
);
