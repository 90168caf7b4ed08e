-- Who is about to answer a delivery: of several instances one does. Kept only until the claim has run out.
create table claims (
    delivery_key text primary key,
    owner text not null,
    until bigint not null
);
