namespace SmardBot.Core.Matching;

/// <summary>How near a message's meaning is to the examples: cosines, -1 to 1; all 0 without an encoder.</summary>
/// <param name="Best">To the nearest example of the best entry.</param>
/// <param name="BestThree">To its three nearest examples, on average.</param>
/// <param name="Other">To the nearest example of another entry.</param>
/// <param name="Outside">To the nearest example of what must not be answered.</param>
/// <param name="Votes">The share of the ten nearest examples of all that are the best entry's, 0 to 1.</param>
/// <param name="VotesOutside">The share of them that must not be answered, 0 to 1.</param>
internal readonly record struct Nearness(float Best, float BestThree, float Other, float Outside, float Votes, float VotesOutside)
{
    /// <summary>As the regression takes it.</summary>
    public double[] ToFeatures() => [Best, BestThree, Best - Other, Best - Outside, Math.Max(Other, Best) - Outside, Votes, VotesOutside];
}
