namespace SmardBot.Core.Matching;

/// <summary>All that is seen of one text, before it is weighed.</summary>
/// <param name="Scores">The classifier's, one a label.</param>
/// <param name="Views">What each of its views makes of the text, view after view.</param>
/// <param name="Words">What is known of its words.</param>
/// <param name="Near">The examples that mean about the same.</param>
internal sealed record Sight(float[] Scores, float[] Views, WordEvidence Words, NearestExamples Near);
