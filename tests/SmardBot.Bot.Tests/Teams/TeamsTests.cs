namespace SmardBot.Bot.Tests.Teams;

/// <summary>Tests that talk to one and the same bot.</summary>
[CollectionDefinition(nameof(TeamsTests))]
public sealed class TeamsTests : ICollectionFixture<TeamsBot>;
